"""A file or address in, an Article out. The only network code."""
