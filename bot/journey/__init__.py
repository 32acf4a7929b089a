"""The journey map and its rules. Imports nothing but the standard library."""
