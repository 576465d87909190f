"""A file from outside: decoded, its values looked at, refused in words."""
