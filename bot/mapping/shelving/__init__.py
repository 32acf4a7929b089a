"""An owner's maps side by side: the list, the card of each, and what is done with a whole map."""
