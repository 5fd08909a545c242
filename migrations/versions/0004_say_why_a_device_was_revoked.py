"""say why a device was revoked."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device", sa.Column("revoked_why", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("device", "revoked_why")
