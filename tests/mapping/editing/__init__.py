"""The edit desk."""
