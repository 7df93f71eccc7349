"""The tables of a store and the version of their layout; plain SQL types, for any engine.

Records are kept as JSON text; a column beside it is there only because a query needs it.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

SCHEMA_VERSION = 1

metadata = MetaData()

# `schema_version`, `revision` (raised by each ingest), `created_by`, `manifest` (counts of the matching),
# `seal TABLE` (digest of its rows), `export SHA256` (revision that the exported ledger was made from).
meta_table = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

source_table = Table(
    "source",
    metadata,
    Column("id", Text, primary_key=True),
    Column("file", Text, nullable=False, unique=True),
    Column("record", Text, nullable=False),
    Column("text", Text, nullable=False),
)

passage_table = Table(
    "passage",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", Text, ForeignKey("source.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

# `extracted` is what the extractor gave; `record` holds the inferred hops too.
claim_table = Table(
    "claim",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", Text, ForeignKey("source.id"), nullable=False, index=True),
    Column("file", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("extracted", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("claim_order", "file", "start", "kind"),
)

group_table = Table(
    "claim_group",
    metadata,
    Column("id", Text, primary_key=True),
    Column("appearances", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

conflict_table = Table(
    "conflict",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False, unique=True),
    Column("assessment", Text, nullable=False),
    Column("severity", Float, nullable=False),
    Column("record", Text, nullable=False),
)

# Files that an ingest was given and could not read, until they are read.
not_read_table = Table(
    "not_read",
    metadata,
    Column("path", Text, primary_key=True),
    Column("record", Text, nullable=False),
)

# A claim that a later extraction found at a slightly moved span: its decisions count for `new`.
succession_table = Table(
    "succession",
    metadata,
    Column("old", Text, primary_key=True),
    Column("new", Text, nullable=False),
    Column("overlap", Float, nullable=False),
)

# Append-only. UNIQUE(previous) makes a fork of the chain impossible whatever a writer believes.
decision_table = Table(
    "decision",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("unit", Integer, nullable=False, index=True),
    Column("reviewer", Text, nullable=False),
    Column("previous", Text, nullable=False, unique=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("record", Text, nullable=False),
)
