"""write a review: its draft, and what it said when it was decided."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review_draft",
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_review_draft_visit_id")),
        sa.ForeignKeyConstraint(["by_id"], ["user_account.id"], name=op.f("fk_review_draft_by_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_review_draft")),
    )
    op.add_column(
        "review_decision", sa.Column("written", sa.Text(), server_default="{}", nullable=False)
    )


def downgrade() -> None:
    op.drop_column("review_decision", "written")
    op.drop_table("review_draft")
