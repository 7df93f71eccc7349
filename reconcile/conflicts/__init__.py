"""One family of conflict checks a file, each a pure function over pairs of claims."""
