"""Who is credited with what: the network that reads, and rules where it falls short."""
