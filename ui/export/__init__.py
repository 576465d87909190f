"""The marked page taken away: web page, PDF, paper."""
