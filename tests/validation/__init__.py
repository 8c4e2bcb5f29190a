"""The short form of `make validate`, and proof that it can fail."""
