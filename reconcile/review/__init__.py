"""The review screens; only `queue` and its neighbours without Textual decide anything."""
