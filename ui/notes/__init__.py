"""Notes written, kept, taken along."""
