"""The case on disk: SQLite through SQLAlchemy Core, decisions append-only."""
