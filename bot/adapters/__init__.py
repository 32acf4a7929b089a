"""Vendors, one file each: everything another package would have to change for lives here."""
