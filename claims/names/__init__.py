"""Actors and places under one name each."""
