"""Quality and cost of grouping, beside peers."""
