"""Which of many languages a text is in, by py3langid: wider than the coach speaks, so that German isn't taken for Estonian."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Languages that owners in Europe may write in; a detector of all 97 finds Latin or Esperanto in two words.
_WIDE = [
    *("ro", "pl", "it", "et", "en", "de", "fr", "es", "pt", "nl", "da", "sv", "no", "fi", "lt", "lv", "cs", "sk", "sl", "hr"),
    *("sr", "bs", "hu", "bg", "mk", "sq", "el", "tr", "uk", "ru", "be", "ca", "ga", "mt", "is"),
    *("ar", "he", "fa", "hi", "zh", "ja", "ko", "vi", "id"),
]


class WideDetector:
    """Log-likelihoods of a text in each language of a wide set."""

    @cached_property
    def _identifier(self) -> "LanguageIdentifier":
        # Loaded at the first text that needs it: it takes 80 MB, and most never do.
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
        identifier.set_languages(_WIDE)
        return identifier

    def rank(self, text: str) -> dict[str, float]:
        """Language code -> log-likelihood, the likeliest first."""
        return {str(code): float(score) for code, score in self._identifier.rank(text)}

    def likeliest(self, text: str) -> str:
        """The likeliest language code."""
        return next(iter(self.rank(text)))
