"""Journey Coach: answers from the guides, and a journey map of your own business."""

__version__ = "0.1.0"
