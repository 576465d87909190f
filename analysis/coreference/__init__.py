"""To whom the words of a source refer: names, mentions, candidates, and the ranker of these."""
