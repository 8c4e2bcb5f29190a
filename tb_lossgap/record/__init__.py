"""Floor 1: what is written into an event file, and how it is read again."""
