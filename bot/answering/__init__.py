"""From a question to passages, and from passages to a grounded answer or an honest "not in the guides"."""
