"""Which language a message is in, and which one is spoken back."""

import pytest

from bot.answering.language import identify
from bot.languages import speakable, supported

EVEN = {"ro": 0.3, "pl": 0.1, "it": 0.1, "et": 0.1, "en": 0.1, "de": 0.1}
SHORT = "ce fac"
LONG = "ce fac după ce cineva a cumpărat ceva"


class FixedDetector:
    """A detector that says the same of every text."""

    def __init__(self, **likelihoods: float) -> None:
        self._ranked = dict(sorted(likelihoods.items(), key=lambda item: -item[1]))

    def rank(self, text: str) -> dict[str, float]:
        return self._ranked


OURS = FixedDetector(ro=-10, it=-11, pl=-12, et=-13, en=-14, de=-15, nl=-16)


@pytest.mark.parametrize("text", ["Как удержать клиентов?", "Πελάτες", "顧客旅程", "как"])
def test_another_script_decides_whatever_the_users_language(text: str) -> None:
    detector = FixedDetector(ru=-5, uk=-6, ro=-90)

    assert identify(text, EVEN, detector, "ro") == "ru"


def test_a_language_that_the_head_is_sure_of_needs_no_second_opinion() -> None:
    detector = FixedDetector(uk=-5, ru=-6)

    assert identify("Как удержать клиентов?", EVEN | {"ru": 0.9}, detector, None) == "ru"


@pytest.mark.parametrize(("prior", "language"), [("pl", "pl"), (None, "en")])
@pytest.mark.parametrize("text", ["12345", "👍👍", "?!", ""])
def test_without_letters_the_users_language_stays(text: str, prior: str | None, language: str) -> None:
    assert identify(text, EVEN, OURS, prior) == language


def test_the_trained_scores_decide_without_a_prior() -> None:
    assert identify(LONG, EVEN | {"it": 0.9}, OURS, None) == "it"


@pytest.mark.parametrize(("text", "language"), [(SHORT, "ro"), (LONG, "it")])
def test_the_users_language_weighs_more_in_short_texts(text: str, language: str) -> None:
    scores = EVEN | {"ro": 0.3, "it": 0.65}

    assert identify(text, scores, OURS, "ro") == language


def test_clear_words_win_over_the_users_language() -> None:
    assert identify(SHORT, EVEN | {"ro": 0.1, "it": 0.9}, OURS, "ro") == "it"


def test_a_prior_that_nobody_trained_changes_nothing() -> None:
    assert identify(SHORT, EVEN, OURS, "sw") == "ro"


def test_a_strong_stranger_wins_over_an_unsure_head() -> None:
    detector = FixedDetector(nl=-10, ro=-10 - len(LONG), en=-100)

    assert identify(LONG, EVEN, detector, "ro") == "nl"


def test_a_stranger_that_barely_leads_does_not_win() -> None:
    detector = FixedDetector(nl=-10, ro=-11, en=-100)

    assert identify(LONG, EVEN, detector, None) == "ro"


def test_a_stranger_does_not_win_over_a_sure_head() -> None:
    detector = FixedDetector(nl=-10, ro=-10 - len(LONG), en=-100)

    assert identify(LONG, EVEN | {"ro": 0.8}, detector, None) == "ro"


@pytest.mark.parametrize("text", ["marketing", "marketing plan"])
def test_one_word_or_two_are_never_in_a_language_that_nobody_trained(text: str) -> None:
    detector = FixedDetector(nl=-1, ro=-1000)

    assert identify(text, EVEN, detector, "ro") == "ro"


@pytest.mark.parametrize(("scores", "language"), [({"it": 0.35}, "en"), ({"it": 0.7}, "it")])
def test_a_word_of_an_unknown_user_is_english_unless_it_clearly_isnt(scores: dict[str, float], language: str) -> None:
    assert identify("thanks", EVEN | {"en": 0.3} | scores, OURS, None) == language


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ro", "ro"),
        ("ro-RO", "ro"),
        ("ET", "et"),
        ("it_IT", "it"),
        ("pl-Latn-PL", "pl"),
        ("pt-br", None),
        ("english", None),
        ("", None),
        (None, None),
    ],
)
def test_a_language_code_is_reduced_to_a_language_of_ours(code: str | None, language: str | None) -> None:
    assert supported(code) == language


@pytest.mark.parametrize(("code", "language"), [("et-EE", "et"), ("de", "en"), (None, "en")])
def test_who_writes_in_another_language_is_answered_in_english(code: str | None, language: str) -> None:
    assert speakable(code) == language
