"""first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


APPEND_ONLY = (
    "audit_entry",
    "audit_seal",
    "chronology_entry",
    "fact",
    "form_version",
    "handover",
    "pack_issue",
    "receipt",
    "review_decision",
    "revision",
    "visit_event",
)
REFUSE = (
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
)


def make_triggers() -> None:
    """UPDATE, DELETE and (PostgreSQL) TRUNCATE are refused by the database itself."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute(sa.text(REFUSE))
    for table in APPEND_ONLY:
        for statement in sqlite_triggers(table) if sqlite else postgresql_triggers(table):
            op.execute(sa.text(statement))


def sqlite_triggers(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for verb in ("update", "delete")
    ]


def postgresql_triggers(table: str) -> list[str]:
    events = {"no_change": ("UPDATE OR DELETE", "ROW"), "no_truncate": ("TRUNCATE", "STATEMENT")}
    return [
        f"CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} "
        f"FOR EACH {each} EXECUTE FUNCTION refuse_change()"
        for name, (event, each) in events.items()
    ]


def upgrade() -> None:
    op.create_table(
        "audit_seal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry_ids", sa.Text(), nullable=False),
        sa.Column(
            "last_entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("batch_sha256", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("seal_sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_seal")),
        sa.UniqueConstraint("previous", name=op.f("uq_audit_seal_previous")),
        sa.UniqueConstraint("seal_sha256", name=op.f("uq_audit_seal_seal_sha256")),
    )
    op.create_index(
        op.f("ix_audit_seal_last_entry_id"), "audit_seal", ["last_entry_id"], unique=False
    )
    op.create_table(
        "authority",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("profile", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority")),
        sa.UniqueConstraint("name", name=op.f("uq_authority_name")),
    )
    op.create_table(
        "role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "name IN ('health_visitor', 'early_help_worker', 'team_manager', 'administrator')",
            name=op.f("ck_role_known_role"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role")),
        sa.UniqueConstraint("name", name=op.f("uq_role_name")),
    )
    op.create_table(
        "server_epoch",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_server_epoch_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_server_epoch")),
    )
    op.create_table(
        "sign_in_throttle",
        sa.Column("name_hash", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("wait_until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("failures >= 0", name=op.f("ck_sign_in_throttle_failures_count")),
        sa.PrimaryKeyConstraint("name_hash", name=op.f("pk_sign_in_throttle")),
    )
    op.create_table(
        "change_counter",
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_change_counter_authority_id")
        ),
        sa.PrimaryKeyConstraint("authority_id", name=op.f("pk_change_counter")),
    )
    op.create_table(
        "form_version",
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("files", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_form_version_authority_id")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_form_version")),
    )
    op.create_index(
        "ix_form_version_authority_id_made_at",
        "form_version",
        ["authority_id", "made_at"],
        unique=False,
    )
    op.create_table(
        "team",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_team_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("authority_id", "name", name=op.f("uq_team_authority_id_name")),
    )
    op.create_table(
        "user_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=36), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("team_id", sa.String(length=36), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("initials", sa.String(length=4), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=False),
        sa.Column("password_chosen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("disabled_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(disabled_at IS NULL) = (disabled_by_id IS NULL)",
            name=op.f("ck_user_account_disabled_with_by"),
        ),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_user_account_email_lower")),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_user_account_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["disabled_by_id"], ["user_account.id"], name=op.f("fk_user_account_disabled_by_id")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_user_account_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("email", name=op.f("uq_user_account_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_user_account_fs_uniquifier")),
        sa.UniqueConstraint("public_id", name=op.f("uq_user_account_public_id")),
    )
    op.create_index(
        op.f("ix_user_account_authority_id"), "user_account", ["authority_id"], unique=False
    )
    op.create_index(op.f("ix_user_account_team_id"), "user_account", ["team_id"], unique=False)
    op.create_table(
        "act_now_number",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("hours", sa.String(length=80), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("confirmed_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(confirmed_on IS NULL) = (confirmed_by_id IS NULL)",
            name=op.f("ck_act_now_number_confirmed_with_by"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_act_now_number_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by_id"], ["user_account.id"], name=op.f("fk_act_now_number_confirmed_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act_now_number")),
    )
    op.create_index(
        op.f("ix_act_now_number_authority_id"), "act_now_number", ["authority_id"], unique=False
    )
    op.create_table(
        "audit_entry",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject_type", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["user_account.id"], name=op.f("fk_audit_entry_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_audit_entry_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index(op.f("ix_audit_entry_actor_id"), "audit_entry", ["actor_id"], unique=False)
    op.create_index(op.f("ix_audit_entry_subject_id"), "audit_entry", ["subject_id"], unique=False)
    op.create_table(
        "device",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("share_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('tablet', 'desk')", name=op.f("ck_device_known_kind")),
        sa.CheckConstraint(
            "(revoked_at IS NULL) = (revoked_by_id IS NULL)", name=op.f("ck_device_revoked_with_by")
        ),
        sa.ForeignKeyConstraint(
            ["revoked_by_id"], ["user_account.id"], name=op.f("fk_device_revoked_by_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_device_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_index(op.f("ix_device_user_id"), "device", ["user_id"], unique=False)
    op.create_table(
        "family",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("team_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("provisional_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("provisional_by_id", sa.Integer(), nullable=True),
        sa.Column("interpreter_language", sa.String(length=60), nullable=False),
        sa.Column("interpreter_note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(provisional_since IS NULL) = (provisional_by_id IS NULL)",
            name=op.f("ck_family_provisional_with_by"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_family_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["provisional_by_id"], ["user_account.id"], name=op.f("fk_family_provisional_by_id")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_family_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family")),
    )
    op.create_index(
        "ix_family_authority_id_team_id", "family", ["authority_id", "team_id"], unique=False
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("given_name", sa.String(length=80), nullable=False),
        sa.Column("family_name", sa.String(length=80), nullable=False),
        sa.Column("known_as", sa.String(length=80), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("born_on_is_estimated", sa.Boolean(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind <> 'unborn' OR born_on IS NULL", name=op.f("ck_person_unborn_has_no_birth")
        ),
        sa.CheckConstraint(
            "kind IN ('child', 'unborn', 'adult')", name=op.f("ck_person_known_kind")
        ),
        sa.CheckConstraint(
            "(confirmed_at IS NULL) = (confirmed_by_id IS NULL)",
            name=op.f("ck_person_confirmed_with_by"),
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by_id"], ["user_account.id"], name=op.f("fk_person_confirmed_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "sign_in",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_sign_in_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in")),
    )
    op.create_index(op.f("ix_sign_in_user_id"), "sign_in", ["user_id"], unique=False)
    op.create_table(
        "user_role",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["role.id"], name=op.f("fk_user_role_role_id")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_user_role_user_id")
        ),
        sa.PrimaryKeyConstraint("user_id", "role_id", name=op.f("pk_user_role")),
    )
    op.create_table(
        "address",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("postcode", sa.String(length=8), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_address_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
    )
    op.create_index(op.f("ix_address_family_id"), "address", ["family_id"], unique=False)
    op.create_table(
        "device_report",
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("persisted", sa.Boolean(), nullable=True),
        sa.Column("quota", sa.Text(), nullable=True),
        sa.Column("app", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["device.id"], name=op.f("fk_device_report_device_id")
        ),
        sa.PrimaryKeyConstraint("device_id", name=op.f("pk_device_report")),
    )
    op.create_table(
        "device_visit_report",
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("unsent", sa.Integer(), nullable=False),
        sa.Column("last_local_save_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["device.id"], name=op.f("fk_device_visit_report_device_id")
        ),
        sa.PrimaryKeyConstraint("device_id", "visit_id", name=op.f("pk_device_visit_report")),
    )
    op.create_index(
        op.f("ix_device_visit_report_visit_id"), "device_visit_report", ["visit_id"], unique=False
    )
    op.create_table(
        "family_member",
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("relationship", sa.String(length=40), nullable=False),
        sa.Column("lives_here", sa.Boolean(), nullable=False),
        sa.Column("is_main_carer", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["family.id"], name=op.f("fk_family_member_family_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_family_member_person_id")
        ),
        sa.PrimaryKeyConstraint("family_id", "person_id", name=op.f("pk_family_member")),
    )
    op.create_index(
        op.f("ix_family_member_person_id"), "family_member", ["person_id"], unique=False
    )
    op.create_table(
        "family_warning",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("entered_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by_id"], ["user_account.id"], name=op.f("fk_family_warning_entered_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["family_id"], ["family.id"], name=op.f("fk_family_warning_family_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_warning")),
    )
    op.create_index(
        op.f("ix_family_warning_family_id"), "family_warning", ["family_id"], unique=False
    )
    op.create_table(
        "family_worker",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("named_by_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(until IS NULL) = (ended_by_id IS NULL)", name=op.f("ck_family_worker_until_with_by")
        ),
        sa.ForeignKeyConstraint(
            ["ended_by_id"], ["user_account.id"], name=op.f("fk_family_worker_ended_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["family_id"], ["family.id"], name=op.f("fk_family_worker_family_id")
        ),
        sa.ForeignKeyConstraint(
            ["named_by_id"], ["user_account.id"], name=op.f("fk_family_worker_named_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_family_worker_user_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_worker")),
    )
    op.create_index(op.f("ix_family_worker_user_id"), "family_worker", ["user_id"], unique=False)
    op.create_index(
        "uq_family_worker_present",
        "family_worker",
        ["family_id", "user_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "pack_issue",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_pack_issue_device_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_pack_issue_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_issue")),
    )
    op.create_index(op.f("ix_pack_issue_device_id"), "pack_issue", ["device_id"], unique=False)
    op.create_index(op.f("ix_pack_issue_family_id"), "pack_issue", ["family_id"], unique=False)
    op.create_table(
        "quarantine",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("team_id", sa.String(length=36), nullable=True),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=True),
        sa.Column("claimed_revision_id", sa.String(length=36), nullable=False),
        sa.Column("claimed_visit_id", sa.String(length=36), nullable=False),
        sa.Column("claimed_sha256", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("body_sha256", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("settled_note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(settled_at IS NULL) = (settled_by_id IS NULL)",
            name=op.f("ck_quarantine_settled_with_by"),
        ),
        sa.CheckConstraint("status IN (403, 413, 422)", name=op.f("ck_quarantine_known_status")),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_quarantine_authority_id")
        ),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_quarantine_device_id")),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["user_account.id"], name=op.f("fk_quarantine_settled_by_id")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_quarantine_team_id")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_quarantine_user_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
        sa.UniqueConstraint(
            "user_id",
            "claimed_revision_id",
            "body_sha256",
            name=op.f("uq_quarantine_user_id_claimed_revision_id_body_sha256"),
        ),
    )
    op.create_index(
        op.f("ix_quarantine_claimed_visit_id"), "quarantine", ["claimed_visit_id"], unique=False
    )
    op.create_index(op.f("ix_quarantine_team_id"), "quarantine", ["team_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("authority_id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("form_version", sa.String(length=16), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("head_id", sa.String(length=36), nullable=True),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=True),
        sa.Column("holder_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('planned', 'open', 'submitted', 'in_review', 'returned', 'approved', 'withdrawn')",
            name=op.f("ck_visit_known_state"),
        ),
        sa.CheckConstraint(
            "(holder_id IS NULL) = (holder_since IS NULL)", name=op.f("ck_visit_holder_with_since")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_visit_authority_id")
        ),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_visit_family_id")),
        sa.ForeignKeyConstraint(
            ["head_id"], ["revision.id"], name="fk_visit_head_id_revision", use_alter=True
        ),
        sa.ForeignKeyConstraint(
            ["holder_id"], ["user_account.id"], name=op.f("fk_visit_holder_id")
        ),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["user_account.id"], name=op.f("fk_visit_made_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_index(
        "ix_visit_authority_id_change_number",
        "visit",
        ["authority_id", "change_number"],
        unique=False,
    )
    op.create_index(op.f("ix_visit_family_id"), "visit", ["family_id"], unique=False)
    op.create_index(op.f("ix_visit_holder_id"), "visit", ["holder_id"], unique=False)
    op.create_table(
        "handover",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["user_account.id"], name=op.f("fk_handover_from_id")),
        sa.ForeignKeyConstraint(["to_id"], ["user_account.id"], name=op.f("fk_handover_to_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_handover_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index(op.f("ix_handover_visit_id"), "handover", ["visit_id"], unique=False)
    op.create_table(
        "review",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["user_account.id"], name=op.f("fk_review_reviewer_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_review_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(op.f("ix_review_visit_id"), "review", ["visit_id"], unique=False)
    op.create_index(
        "uq_review_open",
        "review",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("base_id", sa.String(length=36), nullable=True),
        sa.Column("merged_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("is_late", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("device_sequence", sa.Integer(), nullable=True),
        sa.Column("form_version", sa.String(length=16), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("authored", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'merge') = (device_id IS NULL)", name=op.f("ck_revision_merge_has_no_device")
        ),
        sa.CheckConstraint(
            "kind IN ('edit', 'submit', 'resolve', 'addendum', 'merge')",
            name=op.f("ck_revision_known_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_revision_author_id")
        ),
        sa.ForeignKeyConstraint(["base_id"], ["revision.id"], name=op.f("fk_revision_base_id")),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_revision_device_id")),
        sa.ForeignKeyConstraint(["merged_id"], ["revision.id"], name=op.f("fk_revision_merged_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_revision_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("visit_id", "sequence", name=op.f("uq_revision_visit_id_sequence")),
    )
    op.create_index(op.f("ix_revision_author_id"), "revision", ["author_id"], unique=False)
    op.create_table(
        "room",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("address_id", sa.String(length=36), nullable=False),
        sa.Column("room_type", sa.String(length=30), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.CheckConstraint(
            "room_type IN ('living_room', 'kitchen', 'bathroom_toilet', 'child_bedroom', 'other_bedroom', 'hall_stairs', 'single_room_home', 'garden_outside', 'other')",
            name=op.f("ck_room_known_room_type"),
        ),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_room_address_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
    )
    op.create_index(op.f("ix_room_address_id"), "room", ["address_id"], unique=False)
    op.create_table(
        "chronology_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("observer_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('visit', 'childs_words', 'act_now', 'finding', 'late_words')",
            name=op.f("ck_chronology_entry_known_entry_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_chronology_entry_author_id")
        ),
        sa.ForeignKeyConstraint(
            ["child_id"], ["person.id"], name=op.f("fk_chronology_entry_child_id")
        ),
        sa.ForeignKeyConstraint(
            ["family_id"], ["family.id"], name=op.f("fk_chronology_entry_family_id")
        ),
        sa.ForeignKeyConstraint(
            ["observer_id"], ["user_account.id"], name=op.f("fk_chronology_entry_observer_id")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_chronology_entry_revision_id")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_chronology_entry_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chronology_entry")),
        sa.UniqueConstraint(
            "revision_id", "kind", "path", name=op.f("uq_chronology_entry_revision_id_kind_path")
        ),
    )
    op.create_index(
        "ix_chronology_entry_family_id_happened_on",
        "chronology_entry",
        ["family_id", "happened_on"],
        unique=False,
    )
    op.create_index(
        op.f("ix_chronology_entry_visit_id"), "chronology_entry", ["visit_id"], unique=False
    )
    op.create_table(
        "conflict",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_revision_id", sa.String(length=36), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_revision_id", sa.String(length=36), nullable=True),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (closed_by_id IS NULL) AND (closed_at IS NULL) = (closed_revision_id IS NULL)",
            name=op.f("ck_conflict_closed_with_by"),
        ),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["user_account.id"], name=op.f("fk_conflict_closed_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["closed_revision_id"], ["revision.id"], name=op.f("fk_conflict_closed_revision_id")
        ),
        sa.ForeignKeyConstraint(
            ["opened_revision_id"], ["revision.id"], name=op.f("fk_conflict_opened_revision_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_conflict_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    op.create_index(
        "uq_conflict_open",
        "conflict",
        ["visit_id", "path"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "fact",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("section", sa.String(length=60), nullable=False),
        sa.Column("key", sa.String(length=160), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("observer_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_by_id", sa.Integer(), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("supersedes_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(
            ["approved_by_id"], ["user_account.id"], name=op.f("fk_fact_approved_by_id")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["user_account.id"], name=op.f("fk_fact_author_id")),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_fact_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_fact_family_id")),
        sa.ForeignKeyConstraint(
            ["observer_id"], ["user_account.id"], name=op.f("fk_fact_observer_id")
        ),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_fact_revision_id")),
        sa.ForeignKeyConstraint(["supersedes_id"], ["fact.id"], name=op.f("fk_fact_supersedes_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_fact_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
        sa.UniqueConstraint("revision_id", "path", name=op.f("uq_fact_revision_id_path")),
    )
    op.create_index(
        "ix_fact_family_id_section_key", "fact", ["family_id", "section", "key"], unique=False
    )
    op.create_index(op.f("ix_fact_visit_id"), "fact", ["visit_id"], unique=False)
    op.create_table(
        "late_words",
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("settled_as", sa.String(length=20), nullable=False),
        sa.Column("settled_note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(settled_at IS NULL) = (settled_by_id IS NULL)",
            name=op.f("ck_late_words_settled_with_by"),
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_late_words_revision_id")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["user_account.id"], name=op.f("fk_late_words_settled_by_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_late_words_visit_id")),
        sa.PrimaryKeyConstraint("revision_id", name=op.f("pk_late_words")),
    )
    op.create_index(op.f("ix_late_words_visit_id"), "late_words", ["visit_id"], unique=False)
    op.create_table(
        "needs_you",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('blocking', 'before_approval', 'unknown_child', 'comment')",
            name=op.f("ck_needs_you_known_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_needs_you_revision_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_needs_you_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_needs_you")),
    )
    op.create_index(
        "uq_needs_you_open",
        "needs_you",
        ["visit_id", "path", "kind"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "receipt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("head_id", sa.String(length=36), nullable=True),
        sa.Column("came_in", sa.Text(), nullable=False),
        sa.Column("said", sa.String(length=200), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('received', 'merged', 'conflict', 'late')",
            name=op.f("ck_receipt_known_outcome"),
        ),
        sa.ForeignKeyConstraint(["head_id"], ["revision.id"], name=op.f("fk_receipt_head_id")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_receipt_revision_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("revision_id", name=op.f("uq_receipt_revision_id")),
    )
    op.create_table(
        "review_comment",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("review_id", sa.String(length=36), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(answered_at IS NULL) = (answered_by_id IS NULL)",
            name=op.f("ck_review_comment_answered_with_by"),
        ),
        sa.CheckConstraint(
            "removed_at IS NULL OR sent_at IS NULL",
            name=op.f("ck_review_comment_sent_comments_stay"),
        ),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["user_account.id"], name=op.f("fk_review_comment_answered_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["user_account.id"], name=op.f("fk_review_comment_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_review_comment_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_review_comment_revision_id")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_review_comment_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_comment")),
    )
    op.create_index(
        op.f("ix_review_comment_visit_id"), "review_comment", ["visit_id"], unique=False
    )
    op.create_table(
        "review_decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("review_id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("decision", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("going_on_reason", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "decision IN ('approved', 'returned')", name=op.f("ck_review_decision_known_decision")
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["user_account.id"], name=op.f("fk_review_decision_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_review_decision_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_review_decision_revision_id")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_review_decision_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_decision")),
        sa.UniqueConstraint("review_id", name=op.f("uq_review_decision_review_id")),
    )
    op.create_index(
        op.f("ix_review_decision_visit_id"), "review_decision", ["visit_id"], unique=False
    )
    op.create_table(
        "room_use",
        sa.Column("room_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_room_use_person_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_use_room_id")),
        sa.PrimaryKeyConstraint("room_id", "person_id", name=op.f("pk_room_use")),
    )
    op.create_table(
        "visit_alert",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_visit_alert_revision_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_visit_alert_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_alert")),
        sa.UniqueConstraint(
            "visit_id", "kind", "path", name=op.f("uq_visit_alert_visit_id_kind_path")
        ),
    )
    op.create_table(
        "visit_event",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["user_account.id"], name=op.f("fk_visit_event_by_id")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_visit_event_revision_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_visit_event_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_event")),
    )
    op.create_index(op.f("ix_visit_event_visit_id"), "visit_event", ["visit_id"], unique=False)
    op.create_table(
        "conflict_candidate",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("conflict_id", sa.String(length=36), nullable=False),
        sa.Column("side", sa.String(length=4), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=True),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "side IN ('head', 'sent')", name=op.f("ck_conflict_candidate_known_side")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["user_account.id"], name=op.f("fk_conflict_candidate_author_id")
        ),
        sa.ForeignKeyConstraint(
            ["conflict_id"], ["conflict.id"], name=op.f("fk_conflict_candidate_conflict_id")
        ),
        sa.ForeignKeyConstraint(
            ["device_id"], ["device.id"], name=op.f("fk_conflict_candidate_device_id")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_conflict_candidate_revision_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict_candidate")),
        sa.UniqueConstraint(
            "conflict_id",
            "author_id",
            "device_id",
            "side",
            name=op.f("uq_conflict_candidate_conflict_id_author_id_device_id_side"),
        ),
    )
    if op.get_bind().dialect.name != "sqlite":  # SQLite cannot add a key to a table that exists
        op.create_foreign_key("fk_visit_head_id_revision", "visit", "revision", ["head_id"], ["id"])
    make_triggers()


def downgrade() -> None:
    raise RuntimeError("These are the first tables: going back would delete every record.")
