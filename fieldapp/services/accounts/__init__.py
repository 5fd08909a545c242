"""What is done to accounts and their sign-ins."""
