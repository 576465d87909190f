"""What the windows of a lesson have in common."""
