"""Guides of the operator's own: files in, cleaned passages and a report of what was left out or refused out."""
