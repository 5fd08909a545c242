"""move a visit to another family: from which to which, and the ids that stand for others."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLE = "visit_move"


def make_triggers() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {TABLE}_no_{verb} BEFORE {verb.upper()} ON {TABLE} "
                f"BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only'); END"
            )
        return
    events = {"no_change": ("UPDATE OR DELETE", "ROW"), "no_truncate": ("TRUNCATE", "STATEMENT")}
    for name, (event, each) in events.items():
        op.execute(
            f"CREATE TRIGGER {TABLE}_{name} BEFORE {event} ON {TABLE} "
            f"FOR EACH {each} EXECUTE FUNCTION refuse_change()"
        )


def upgrade() -> None:
    families = ("from_family_id", "to_family_id")
    references = {
        "visit_id": "visit.id",
        **dict.fromkeys(families, "family.id"),
        "revision_id": "revision.id",
        "by_id": "user_account.id",
    }
    op.create_table(
        TABLE,
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("from_family_id", sa.String(length=36), nullable=False),
        sa.Column("to_family_id", sa.String(length=36), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [named], name=op.f(f"fk_{TABLE}_{column}"))
            for column, named in references.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    for column in ("visit_id", *families):
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])
    make_triggers()
    op.create_table(
        "moved_id",
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("old_id", sa.String(length=36), nullable=False),
        sa.Column("new_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_moved_id_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", "old_id", name=op.f("pk_moved_id")),
    )


def downgrade() -> None:
    op.drop_table("moved_id")
    op.drop_table(TABLE)
