"""Documents in, passages out: this package knows nothing of claims."""
