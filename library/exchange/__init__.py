"""Notes out and in: one module a format."""
