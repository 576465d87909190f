"""Two reports side by side: what is said more firmly in one than in the other."""
