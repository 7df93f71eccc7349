"""Attributions and chains against labelled texts: predictions in the shape that the shared scorers read."""
