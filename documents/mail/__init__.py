"""Letters, and pages saved as one file."""
