"""One kind of claim a file: what in a clause makes it one."""
