"""Lists, pages and counts: Core selects that end in values, never in rows of the ORM."""
