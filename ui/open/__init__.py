"""Opening places: files, addresses, feeds."""
