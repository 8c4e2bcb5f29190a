"""Floor 2, in the training process: what is measured while a model trains. Never the server."""
