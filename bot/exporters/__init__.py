"""A journey map as files that people look at, print, calculate with and pass on. One file per format, one table of them."""
