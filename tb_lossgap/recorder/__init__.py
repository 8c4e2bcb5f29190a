"""Floor 2, beside the training loop: what is measured while a model trains. torch, never the server."""
