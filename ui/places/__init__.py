"""Going to and fro in a long text: contents, paragraphs, bookmarks, back and forward."""
