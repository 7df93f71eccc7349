"""What narrows, weakens or turns a claim: scope, hedges, polarity."""
