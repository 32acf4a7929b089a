"""How each question is put, and how taps and typed words answer it."""
