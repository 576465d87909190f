"""PDF: pieces of pages, reading order, paragraphs."""
