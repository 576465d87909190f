"""Each sentence's status: attributed, unsourced, other."""
