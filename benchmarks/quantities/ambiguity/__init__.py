"""How well ambiguous units and currencies are settled, kept apart or left open."""
