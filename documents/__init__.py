"""A file, an address or the clipboard in, an Article out. The only network code."""
