"""Which claims say the same: normal forms, keys, likeness, typed identity, clusters."""
