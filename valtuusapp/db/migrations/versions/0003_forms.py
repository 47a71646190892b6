"""The path of the forms: received forms, checks, targets, endorsements, applications to DVV, the town's own help."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the new tables and adds the columns."""
    _make_applications()
    op.create_table(
        "form_help",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("help_fi", sa.String(), nullable=False),
        sa.Column("help_sv", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_help")),
        sa.UniqueConstraint("form_id", "place", name=op.f("uq_form_help_form_id")),
    )
    op.add_column("request", sa.Column("received_sha256", sa.String(), nullable=False, server_default=""))
    op.add_column("request", sa.Column("received_values", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("request", sa.Column("received_digest", sa.String(), nullable=False, server_default=""))
    op.add_column("request", sa.Column("endorsement", sa.String(length=40), nullable=True))
    op.add_column("request", sa.Column("endorser", sa.String(), nullable=False, server_default=""))
    op.add_column("request", sa.Column("endorsed_on", sa.Date(), nullable=True))
    op.create_index("ix_request_received_sha256", "request", ["received_sha256"])
    op.create_index("ix_request_received_digest", "request", ["received_digest"])
    op.add_column("request_line", sa.Column("target", sa.String(), nullable=False, server_default=""))
    op.add_column("request_line", sa.Column("checked_on", sa.Date(), nullable=True))
    # What was taken in before checks had a day was checked when it was printed or received.
    op.execute(
        "update request_line set checked_on = (select received_on from request where request.id = request_id)"
        " where request_id in (select id from request where number is not null)"
    )
    for table in ("request_line", "mandate", "attachment"):
        # In SQL, for SQLite adds a reference to a table that has rows in no other way.
        op.execute(
            f"alter table {table} add column application_id integer"
            f" constraint fk_{table}_application_id references dvv_application (id)"
        )
        op.create_index(f"ix_{table}_application_id", table, ["application_id"])


def _make_applications() -> None:
    op.create_table(
        "dvv_application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("assignor_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("specifiers", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("prepared_on", sa.Date(), nullable=False),
        sa.Column("waiting_since", sa.Date(), nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("supplement_asked_on", sa.Date(), nullable=True),
        sa.Column("supplement_by", sa.Date(), nullable=True),
        sa.Column("supplement_sent_on", sa.Date(), nullable=True),
        sa.Column("supplement_what", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.Column("outcome_reason", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["assignor_id"], ["organisation.id"], name=op.f("fk_dvv_application_assignor_id")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_dvv_application_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dvv_application")),
        sa.UniqueConstraint("number", name=op.f("uq_dvv_application_number")),
    )
    op.create_index("ix_dvv_application_request_id", "dvv_application", ["request_id"])
    op.create_table(
        "dvv_application_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=True),
        _of_application("dvv_application_person"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_dvv_application_person_person_id")),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagement.id"], name=op.f("fk_dvv_application_person_engagement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dvv_application_person")),
        sa.UniqueConstraint("application_id", "person_id", name=op.f("uq_dvv_application_person_application_id")),
    )
    op.create_table(
        "dvv_application_theme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        _of_application("dvv_application_theme"),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_dvv_application_theme_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dvv_application_theme")),
        sa.UniqueConstraint("application_id", "theme_id", name=op.f("uq_dvv_application_theme_application_id")),
    )
    op.create_table(
        "dvv_signatory",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        _of_application("dvv_signatory"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_dvv_signatory_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dvv_signatory")),
    )
    for table in ("dvv_application_person", "dvv_application_theme", "dvv_signatory"):
        op.create_index(f"ix_{table}_application_id", table, ["application_id"])
    op.create_index("ix_dvv_application_person_person_id", "dvv_application_person", ["person_id"])


def _of_application(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_application_id")
    return sa.ForeignKeyConstraint(["application_id"], ["dvv_application.id"], name=name)
