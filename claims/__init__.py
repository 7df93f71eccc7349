"""Text in, typed claims out: this package knows nothing of other documents, stores or screens."""
