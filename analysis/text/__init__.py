"""Text as sentences, tokens and tags; word lists."""
