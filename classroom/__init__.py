"""Lessons for a class: no Qt, no SQL."""
