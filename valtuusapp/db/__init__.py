"""Where the register is kept: tables, transactions, audit, upgrade and backups on SQLite."""
