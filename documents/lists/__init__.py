"""Feeds and reading lists."""
