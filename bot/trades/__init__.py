"""What the coach knows of trades: touchpoints, packs of examples, and the words for everything on a map."""
