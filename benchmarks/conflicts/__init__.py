"""Quality and cost of conflict checks, beside peers."""
