"""What a page tells of its sources beside its sentences, and all credits of a text."""
