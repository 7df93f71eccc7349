"""A stored text into passages with voices: posts, quoted articles, footers."""
