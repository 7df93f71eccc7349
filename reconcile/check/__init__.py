"""The rules that guard a ledger, and how their findings are printed."""
