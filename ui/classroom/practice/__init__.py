"""A lesson practised."""
