"""Small trainings, each with one cause planted that moves validation loss against training loss."""
