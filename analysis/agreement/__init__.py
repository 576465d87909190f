"""How far readers agree: coefficients, overlap of marks, heat."""
