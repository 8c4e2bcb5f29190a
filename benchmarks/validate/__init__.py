"""Error bars, checked: recorded intervals of real small trainings against brute-force truth."""
