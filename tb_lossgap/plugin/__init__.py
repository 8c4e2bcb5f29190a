"""Floor 2: what TensorBoard's server shows of the records. Never torch."""
