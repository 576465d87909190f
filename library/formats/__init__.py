"""What travels between libraries and programs: one module a format, text in and text out."""
