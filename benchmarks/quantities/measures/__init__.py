"""Our own sentences on what figures count and measure, and pairs that may or may not be compared."""
