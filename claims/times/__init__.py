"""Times: expressions of prose as intervals with precision."""
