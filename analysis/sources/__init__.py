"""Who is credited: names, coreference, the ladder of rungs, the ledger."""
