"""Changing a finished or unfinished map: any field of anything on it."""
