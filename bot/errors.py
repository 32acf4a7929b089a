"""What can go wrong, drawn as a tree. Only these texts ever reach a person."""


class CoachError(Exception):
    """Base of every error whose text is fit to be shown to whoever caused it."""


class SettingsError(CoachError):
    """A setting is wrong: names the variable and the remedy."""


class ContentError(CoachError):
    """A file in knowledge/ or prompts/ breaks its format: names the file and the line."""


class IndexUnusable(CoachError):
    """The index is missing, damaged or was made by something else: rebuild it."""


class GuideRefused(CoachError):
    """A file offered for import is not taken: says which and why, in one line."""


class EmbedderUnavailable(CoachError):
    """The configured embedding model can't be loaded: says what to install or set."""


class ModelUnavailable(CoachError):
    """The configured language model can't be used: says what to install or set."""
