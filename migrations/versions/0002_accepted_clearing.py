"""the day on which a person accepted that the browser may clear what it holds."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device_report", sa.Column("accepted_clearing_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("device_report", "accepted_clearing_on")
