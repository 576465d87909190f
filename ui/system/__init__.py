"""What the system says and is told: letters, motion, where one window meets another."""
