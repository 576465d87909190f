"""What the judges of hedges and loaded words are taught with, and how."""
