"""Small files written whole, read with suspicion."""
