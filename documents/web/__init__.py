"""A web page: its article, blocks, and what it says about itself."""
