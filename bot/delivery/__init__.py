"""Exactly-once handling and at-least-once replies: inbox, outbox, and what runs between them. Knows no vendor and no channel."""
