"""Rules as data: their notation, files, matcher, and the tests a rule may name."""
