"""What owners mean by what they type, without any model: their words against the lexicon in knowledge/journey/words."""
