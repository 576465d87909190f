"""The SQLite file: connection, schema, undo."""
