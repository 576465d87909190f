"""Two reports of one event: pairs of sentences, and which says it more firmly."""
