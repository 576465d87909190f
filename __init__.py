"""Bywhom: a reading desk that shows who stands behind each claim."""
