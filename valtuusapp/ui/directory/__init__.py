"""Persons, the basic data, and the settings."""
