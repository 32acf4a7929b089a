"""The interview: which question comes next is computed from the map, and answers are nowhere but in it."""
