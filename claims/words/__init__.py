"""How a text is read into tokens, word classes, clauses and noun phrases, before any rule looks at it."""
