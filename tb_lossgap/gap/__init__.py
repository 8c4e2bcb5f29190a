"""Floor 0: the mathematics. numpy only: no torch, no files, no clock, no random numbers."""
