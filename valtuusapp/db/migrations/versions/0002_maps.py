"""The maps: exceptions, approvals, mandates to be limited, long leaves, and an index that has what the maps ask."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the two new tables and adds the columns."""
    for table in ("sector_map_entry", "title_map_entry"):
        op.add_column(table, sa.Column("limited", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.drop_index("ix_mandate_theme", "mandate")
    op.create_index(
        "ix_mandate_theme",
        "mandate",
        [
            "theme_id",
            "type",
            "assignor_id",
            "assignee_person_id",
            "valid_to",
            "valid_from",
            "ended_on",
            "void_reason",
        ],
    )
    op.add_column("engagement", sa.Column("leave_from", sa.Date(), nullable=True))
    op.add_column("engagement", sa.Column("leave_to", sa.Date(), nullable=True))
    op.create_table(
        "map_exception",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("map", sa.String(length=40), nullable=True),
        sa.Column("column_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("assignor_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("approver", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_map_exception_theme_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_map_exception_person_id")),
        sa.ForeignKeyConstraint(["assignor_id"], ["organisation.id"], name=op.f("fk_map_exception_assignor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_map_exception")),
    )
    op.create_table(
        "map_approval",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("map", sa.String(length=40), nullable=False),
        sa.Column("column_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("case_number", sa.String(), nullable=False),
        sa.Column("approver", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_map_approval")),
        sa.UniqueConstraint("number", name=op.f("uq_map_approval_number")),
    )
