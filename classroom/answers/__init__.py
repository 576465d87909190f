"""What students do and hand in."""
