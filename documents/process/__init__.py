"""Documents are read in a process of its own: whatever one does, the program goes on."""
