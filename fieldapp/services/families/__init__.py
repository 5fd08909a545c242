"""What is done to families: who works with them."""
