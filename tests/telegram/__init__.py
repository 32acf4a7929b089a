"""Telegram for tests: a strict fake of our own, and an independent emulator beside it."""
