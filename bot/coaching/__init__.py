"""The coach's parts: how answers are shown, what taps do, settings, links."""
