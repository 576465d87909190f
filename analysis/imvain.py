"""IMVAIN: what to ask of a source (Center for News Literacy, Stony Brook University)."""

IMVAIN = ("independent", "multiple", "verifies", "authoritative", "informed", "named")
