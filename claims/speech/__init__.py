"""Who says what: attributions inside a document, and the chains they make."""
