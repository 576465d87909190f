"""Notes in the library, and finding their words again."""
