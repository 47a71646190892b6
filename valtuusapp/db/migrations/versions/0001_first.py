"""The first revision of the tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "attachment_content",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_attachment_content")),
    )
    op.create_table(
        "audit_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["undoes_id"], ["audit_event.id"], name=op.f("fk_audit_event_undoes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
    )
    op.create_table(
        "e_service",
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column("owner_fi", sa.String(), nullable=False),
        sa.Column("owner_sv", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_e_service")),
    )
    op.create_table(
        "job_title",
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["merged_into_id"], ["job_title.id"], name=op.f("fk_job_title_merged_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_title")),
    )
    op.create_table(
        "mandate_theme",
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("former_names", sa.String(), nullable=False),
        sa.Column(
            "name_basis",
            sa.Enum(
                "owner_page",
                "export_2020",
                "translated",
                "municipality",
                name="namebasis",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("register_uri", sa.String(), nullable=True),
        sa.Column("catalogue_key", sa.String(), nullable=False),
        sa.Column("category_fi", sa.String(), nullable=False),
        sa.Column("category_sv", sa.String(), nullable=False),
        sa.Column("description_fi", sa.String(), nullable=False),
        sa.Column("description_sv", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column(
            "specifier_rule",
            sa.Enum("optional", "required", "none", "unknown", name="specifierrule", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("specifier_note_fi", sa.String(), nullable=False),
        sa.Column("specifier_note_sv", sa.String(), nullable=False),
        sa.Column("default_months", sa.Integer(), nullable=True),
        sa.Column("longest_months", sa.Integer(), nullable=True),
        sa.Column("warn_days", sa.Integer(), nullable=True),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate_theme")),
        sa.UniqueConstraint("register_uri", name=op.f("uq_mandate_theme_register_uri")),
    )
    op.create_table(
        "number_series",
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "year", name=op.f("pk_number_series")),
    )
    op.create_table(
        "officer",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer")),
    )
    op.create_table(
        "organisation",
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "municipality",
                "enterprise",
                "payroll_company",
                "joint_authority",
                "other_municipality",
                "state_office",
                "company",
                "other",
                name="organisationkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("business_id", sa.String(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["successor_id"], ["organisation.id"], name=op.f("fk_organisation_successor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("business_id", name=op.f("uq_organisation_business_id")),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "audit_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_key", sa.String(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("salt", sa.String(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["audit_event.id"], name=op.f("fk_audit_change_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_change")),
    )
    op.create_index(op.f("ix_audit_change_event_id"), "audit_change", ["event_id"], unique=False)
    op.create_index("ix_audit_change_row", "audit_change", ["table_name", "row_key", "event_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("first_names", sa.String(), nullable=False),
        sa.Column("employee_number", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("language", sa.Enum("fi", "sv", "en", name="language", native_enum=False, length=40), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("commitment_on", sa.Date(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["merged_into_id"], ["person.id"], name=op.f("fk_person_merged_into_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_person_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("employee_number", name=op.f("uq_person_employee_number")),
    )
    op.create_table(
        "theme_e_service",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("e_service_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["e_service_id"], ["e_service.id"], name=op.f("fk_theme_e_service_e_service_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_theme_e_service_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_e_service")),
        sa.UniqueConstraint("theme_id", "e_service_id", name=op.f("uq_theme_e_service_theme_id")),
    )
    op.create_index(op.f("ix_theme_e_service_e_service_id"), "theme_e_service", ["e_service_id"], unique=False)
    op.create_index(op.f("ix_theme_e_service_theme_id"), "theme_e_service", ["theme_id"], unique=False)
    op.create_table(
        "theme_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "transactions",
                "right_to_grant",
                "represent",
                "right_to_grant_representation",
                name="mandatetype",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "basis",
            sa.Enum("source", "general_rule", "municipality", name="typebasis", native_enum=False, length=40),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_theme_type_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_type")),
        sa.UniqueConstraint("theme_id", "type", name=op.f("uq_theme_type_theme_id")),
    )
    op.create_index(op.f("ix_theme_type_theme_id"), "theme_type", ["theme_id"], unique=False)
    op.create_table(
        "org_unit",
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("sector", "service_area", "unit", name="unitkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("sector_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("director_id", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["director_id"], ["person.id"], name=op.f("fk_org_unit_director_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_org_unit_organisation_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["org_unit.id"], name=op.f("fk_org_unit_parent_id")),
        sa.ForeignKeyConstraint(["sector_id"], ["org_unit.id"], name=op.f("fk_org_unit_sector_id")),
        sa.ForeignKeyConstraint(["successor_id"], ["org_unit.id"], name=op.f("fk_org_unit_successor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_org_unit")),
    )
    op.create_index(op.f("ix_org_unit_parent_id"), "org_unit", ["parent_id"], unique=False)
    op.create_index(op.f("ix_org_unit_sector_id"), "org_unit", ["sector_id"], unique=False)
    op.create_table(
        "title_map_entry",
        sa.Column("job_title_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "transactions",
                "right_to_grant",
                "represent",
                "right_to_grant_representation",
                name="mandatetype",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "level", sa.Enum("all", "named", "possible", name="maplevel", native_enum=False, length=40), nullable=False
        ),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("why_fi", sa.String(), nullable=False),
        sa.Column("why_sv", sa.String(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("responsible_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["job_title_id"], ["job_title.id"], name=op.f("fk_title_map_entry_job_title_id")),
        sa.ForeignKeyConstraint(["responsible_id"], ["person.id"], name=op.f("fk_title_map_entry_responsible_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_title_map_entry_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_title_map_entry")),
        sa.UniqueConstraint("job_title_id", "theme_id", "type", name=op.f("uq_title_map_entry_job_title_id")),
    )
    op.create_index(op.f("ix_title_map_entry_theme_id"), "title_map_entry", ["theme_id"], unique=False)
    op.create_table(
        "engagement",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("job_title_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("supervisor_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "post",
                "contract",
                "temporary",
                "substitute",
                "elected",
                "commissioned",
                name="engagementkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["job_title_id"], ["job_title.id"], name=op.f("fk_engagement_job_title_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_engagement_person_id")),
        sa.ForeignKeyConstraint(["supervisor_id"], ["person.id"], name=op.f("fk_engagement_supervisor_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["org_unit.id"], name=op.f("fk_engagement_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
    )
    op.create_index(op.f("ix_engagement_job_title_id"), "engagement", ["job_title_id"], unique=False)
    op.create_index(op.f("ix_engagement_person_id"), "engagement", ["person_id"], unique=False)
    op.create_index(op.f("ix_engagement_unit_id"), "engagement", ["unit_id"], unique=False)
    op.create_table(
        "request",
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("form_id", sa.String(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("assignor_id", sa.Integer(), nullable=False),
        sa.Column("orderer_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("form_values", sa.JSON(), nullable=False),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("sent_for_signature_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=False),
        sa.Column("print_number", sa.Integer(), nullable=False),
        sa.Column("printed_digest", sa.String(), nullable=False),
        sa.Column(
            "approval_kind",
            sa.Enum(
                "paper",
                "electronic_elsewhere",
                "e_mail",
                "office_holder_decision",
                name="approvalkind",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("approver", sa.String(), nullable=False),
        sa.Column("approver_title", sa.String(), nullable=False),
        sa.Column("as_deputy", sa.Boolean(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decision_reference", sa.String(), nullable=False),
        sa.Column("case_number", sa.String(), nullable=False),
        sa.Column("copied_from_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["approver_id"], ["person.id"], name=op.f("fk_request_approver_id")),
        sa.ForeignKeyConstraint(["assignor_id"], ["organisation.id"], name=op.f("fk_request_assignor_id")),
        sa.ForeignKeyConstraint(["copied_from_id"], ["request.id"], name=op.f("fk_request_copied_from_id")),
        sa.ForeignKeyConstraint(["orderer_id"], ["person.id"], name=op.f("fk_request_orderer_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["org_unit.id"], name=op.f("fk_request_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        sa.UniqueConstraint("number", name=op.f("uq_request_number")),
    )
    op.create_index(op.f("ix_request_orderer_id"), "request", ["orderer_id"], unique=False)
    op.create_table(
        "sector_map_entry",
        sa.Column("sector_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "transactions",
                "right_to_grant",
                "represent",
                "right_to_grant_representation",
                name="mandatetype",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "level", sa.Enum("all", "named", "possible", name="maplevel", native_enum=False, length=40), nullable=False
        ),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("why_fi", sa.String(), nullable=False),
        sa.Column("why_sv", sa.String(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("responsible_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["responsible_id"], ["person.id"], name=op.f("fk_sector_map_entry_responsible_id")),
        sa.ForeignKeyConstraint(["sector_id"], ["org_unit.id"], name=op.f("fk_sector_map_entry_sector_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_sector_map_entry_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sector_map_entry")),
        sa.UniqueConstraint("sector_id", "theme_id", "type", name=op.f("uq_sector_map_entry_sector_id")),
    )
    op.create_index(op.f("ix_sector_map_entry_theme_id"), "sector_map_entry", ["theme_id"], unique=False)
    op.create_table(
        "request_line",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("add", "change", "extend", "end", name="linekind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("assignee_person_id", sa.Integer(), nullable=True),
        sa.Column("assignee_organisation_id", sa.Integer(), nullable=True),
        sa.Column("engagement_id", sa.Integer(), nullable=True),
        sa.Column("e_service_id", sa.Integer(), nullable=True),
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.Column("work", sa.String(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "transactions",
                "right_to_grant",
                "represent",
                "right_to_grant_representation",
                name="mandatetype",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("specifiers", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("target_mandate_id", sa.Integer(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum("pending", "approved", "refused", name="lineoutcome", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("refusal_reason", sa.String(), nullable=False),
        sa.Column("granted_on", sa.Date(), nullable=True),
        sa.Column("granted_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "granted_how",
            sa.Enum(
                "granted", "request_confirmed", "registered_by_dvv", name="grantingway", native_enum=False, length=40
            ),
            nullable=True,
        ),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(assignee_person_id is null) or (assignee_organisation_id is null)",
            name=op.f("ck_request_line_at_most_one_assignee"),
        ),
        sa.ForeignKeyConstraint(
            ["assignee_organisation_id"], ["organisation.id"], name=op.f("fk_request_line_assignee_organisation_id")
        ),
        sa.ForeignKeyConstraint(["assignee_person_id"], ["person.id"], name=op.f("fk_request_line_assignee_person_id")),
        sa.ForeignKeyConstraint(["e_service_id"], ["e_service.id"], name=op.f("fk_request_line_e_service_id")),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_request_line_engagement_id")),
        sa.ForeignKeyConstraint(["granted_by_id"], ["person.id"], name=op.f("fk_request_line_granted_by_id")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_request_line_request_id")),
        sa.ForeignKeyConstraint(
            ["target_mandate_id"], ["mandate.id"], name=op.f("fk_request_line_target_mandate_id"), use_alter=True
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_request_line_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_line")),
    )
    op.create_index(
        op.f("ix_request_line_assignee_organisation_id"), "request_line", ["assignee_organisation_id"], unique=False
    )
    op.create_index(op.f("ix_request_line_assignee_person_id"), "request_line", ["assignee_person_id"], unique=False)
    op.create_index(op.f("ix_request_line_request_id"), "request_line", ["request_id"], unique=False)
    op.create_index(op.f("ix_request_line_theme_id"), "request_line", ["theme_id"], unique=False)
    op.create_table(
        "mandate",
        sa.Column("assignor_id", sa.Integer(), nullable=False),
        sa.Column("assignee_person_id", sa.Integer(), nullable=True),
        sa.Column("assignee_organisation_id", sa.Integer(), nullable=True),
        sa.Column("rests_on_id", sa.Integer(), nullable=True),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "transactions",
                "right_to_grant",
                "represent",
                "right_to_grant_representation",
                name="mandatetype",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("specifiers", sa.JSON(), nullable=False),
        sa.Column("specifier_key", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column(
            "end_kind",
            sa.Enum(
                "invalidated_by_assignor",
                "invalidated_by_assignee",
                "invalidation_application",
                "details_changed",
                name="endkind",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("engagement_id", sa.Integer(), nullable=True),
        sa.Column("request_line_id", sa.Integer(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column(
            "basis",
            sa.Enum("request", "manual", "import", "portal", name="mandatebasis", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("granted_on", sa.Date(), nullable=True),
        sa.Column("granted_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "granted_how",
            sa.Enum(
                "granted", "request_confirmed", "registered_by_dvv", name="grantingway", native_enum=False, length=40
            ),
            nullable=True,
        ),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sort_key_sv", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(assignee_person_id is null) <> (assignee_organisation_id is null)",
            name=op.f("ck_mandate_exactly_one_assignee"),
        ),
        sa.CheckConstraint("valid_from <= valid_to", name=op.f("ck_mandate_dates_in_order")),
        sa.ForeignKeyConstraint(
            ["assignee_organisation_id"], ["organisation.id"], name=op.f("fk_mandate_assignee_organisation_id")
        ),
        sa.ForeignKeyConstraint(["assignee_person_id"], ["person.id"], name=op.f("fk_mandate_assignee_person_id")),
        sa.ForeignKeyConstraint(["assignor_id"], ["organisation.id"], name=op.f("fk_mandate_assignor_id")),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_mandate_engagement_id")),
        sa.ForeignKeyConstraint(["granted_by_id"], ["person.id"], name=op.f("fk_mandate_granted_by_id")),
        sa.ForeignKeyConstraint(["replaces_id"], ["mandate.id"], name=op.f("fk_mandate_replaces_id")),
        sa.ForeignKeyConstraint(["request_line_id"], ["request_line.id"], name=op.f("fk_mandate_request_line_id")),
        sa.ForeignKeyConstraint(["rests_on_id"], ["mandate.id"], name=op.f("fk_mandate_rests_on_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["mandate_theme.id"], name=op.f("fk_mandate_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint("request_line_id", name=op.f("uq_mandate_request_line_id")),
    )
    op.create_index(
        "ix_mandate_assignee_organisation", "mandate", ["assignee_organisation_id", "valid_to"], unique=False
    )
    op.create_index("ix_mandate_assignee_person", "mandate", ["assignee_person_id", "valid_to"], unique=False)
    op.create_index("ix_mandate_engagement", "mandate", ["engagement_id"], unique=False)
    op.create_index(
        "ix_mandate_theme",
        "mandate",
        ["theme_id", "type", "valid_to", "valid_from", "ended_on", "engagement_id"],
        unique=False,
    )
    op.create_index(
        "ix_mandate_valid_to", "mandate", ["valid_to", "ended_on", "void_reason", "valid_from"], unique=False
    )
    op.create_table(
        "attachment",
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("mandate_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandate.id"], name=op.f("fk_attachment_mandate_id")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_attachment_request_id")),
        sa.ForeignKeyConstraint(["sha256"], ["attachment_content.sha256"], name=op.f("fk_attachment_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_mandate_id"), "attachment", ["mandate_id"], unique=False)
    op.create_index(op.f("ix_attachment_request_id"), "attachment", ["request_id"], unique=False)
