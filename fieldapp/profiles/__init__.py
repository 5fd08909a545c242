"""What differs between local authorities: one TOML file each, read and checked here."""
