"""supersede a fact once: two corrections of one answer follow each other, and never fork."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_fact_supersedes_id", "fact", ["supersedes_id"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_fact_supersedes_id", table_name="fact")
