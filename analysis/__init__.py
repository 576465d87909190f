"""Text in, marks out: no Qt, no SQLite, no network, no clock."""
