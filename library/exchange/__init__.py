"""Notes out and in: one module a format."""

from bywhom.library.exchange.formats import export, import_file

__all__ = ["export", "import_file"]
