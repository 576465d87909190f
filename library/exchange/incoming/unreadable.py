"""What a reader of a format says of a file that is none of its kind."""


class Unreadable(ValueError):
    """In words for the person who chose the file: what is wrong with it, after "…:"."""
