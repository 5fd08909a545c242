"""Releases of the application's browser files, as `scripts/build_assets.py` leaves them."""
