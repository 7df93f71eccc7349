"""The sample case of our own writing as a benchmark: labelled claims, groups and conflicts."""
