"""Rules that look at a finished map: each finding has its reason in the guides, or says that it is practice."""
