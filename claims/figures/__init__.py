"""Figures: numbers, bounds, units, money, what is counted and what is measured."""
