"""The only network code: which addresses, how, and what can go wrong."""
