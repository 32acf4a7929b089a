"""Channels, one file each: a channel turns what comes in into a Message and draws a Reply."""
