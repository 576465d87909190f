"""Articles as read, notes and lessons, in SQLite. The only SQL."""
