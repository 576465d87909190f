"""Notes out and in: one module a format."""

from bywhom.library.exchange.formats import EXPORTS, export, import_file

__all__ = ["EXPORTS", "export", "import_file"]
