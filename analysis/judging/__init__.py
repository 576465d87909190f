"""Is this mark right in its place? Rules propose; judges with calibrated chances decide."""
