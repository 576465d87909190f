"""Rows of tables, an article each: JSON lines, JSON, CSV, Parquet, packed or not, one by one."""
