"""Floor 3: the command line. Never torch, but for the demo that trains."""
