"""Accounts of readings: how each figure and time was read, step by step, for people and machines."""
