"""Granting in Suomi.fi, made hard to get wrong: the work list, its checklists, the messages."""
