"""Quality and speed against peers, with pinned baselines."""
