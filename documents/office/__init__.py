"""Word, OpenDocument, RTF and EPUB: files that are archives of parts."""
