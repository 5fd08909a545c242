"""count prompts: which visit raised which, and what became of each.

Visits that were handed in before are counted by `flask prompts recount`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "counted_visit",
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("revision_id", sa.String(length=36), nullable=False),
        sa.Column("visit_on", sa.Date(), nullable=False),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_counted_visit_visit_id")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_counted_visit_revision_id")
        ),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_counted_visit")),
    )
    op.create_index(op.f("ix_counted_visit_visit_on"), "counted_visit", ["visit_on"])
    op.create_table(
        "raised_prompt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('answered', 'put_aside', 'act_now', 'left')",
            name=op.f("ck_raised_prompt_known_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["counted_visit.visit_id"], name=op.f("fk_raised_prompt_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raised_prompt")),
    )
    op.create_index(op.f("ix_raised_prompt_visit_id"), "raised_prompt", ["visit_id"])
    op.create_index(op.f("ix_raised_prompt_code"), "raised_prompt", ["code"])


def downgrade() -> None:
    op.drop_table("raised_prompt")
    op.drop_table("counted_visit")
