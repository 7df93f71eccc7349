"""Claims in, ledger out: matching, origins, conflicts, store, review, exports and the check."""
