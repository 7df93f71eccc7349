"""One format a file: bytes of that format to stored text."""
