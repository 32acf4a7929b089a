"""Delivery: the store on both engines, and what runs on top of it."""
