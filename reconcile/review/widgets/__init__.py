"""The widgets of the review: they draw lines that are safe already and post messages."""
