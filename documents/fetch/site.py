"""Whether two addresses belong together, told by their names alone."""


def same_site(one: str, other: str) -> bool:
    """Do both addresses have the same host, but for a "www." or "m." in front?"""
    from urllib.parse import urlsplit  # not on the start path

    try:
        a, b = (urlsplit(text).hostname or "" for text in (one, other))
    except ValueError:
        return False
    return bool(a and b) and (a == b or a.endswith("." + b) or b.endswith("." + a))
