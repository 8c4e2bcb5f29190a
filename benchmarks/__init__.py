"""What recording costs, measured side by side."""
