"""How the model that pairs sentences of two reports is made, and how right comparing is."""
