"""Lessons in windows: made by a teacher, practised by students, gathered again."""
