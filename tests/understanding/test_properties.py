"""What holds for any text at all."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.journey.limits import problems
from bot.journey.vocabulary import Sector
from bot.languages import SUPPORTED
from bot.text import MESSAGE_LIMIT, clean, fold
from bot.trades.trades import Trades
from bot.understanding.understanding import Understanding
from bot.understanding.values import Asked
from tests.understanding.lines import cases

TODAY = date(2026, 11, 22)
SAID = [text for language in SUPPORTED for _, text, _ in cases(f"touchpoints_{language}")]
# Anything at all, and what owners say in any order and number.
TYPED = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(SAID), max_size=8).map(", ".join),
    st.lists(st.sampled_from(SAID), max_size=8).map(" ".join),
).map(clean)
QUESTIONS = st.sampled_from(Asked)
LANGUAGES = st.sampled_from(SUPPORTED)
any_text = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@any_text
@given(text=TYPED, asked=QUESTIONS, language=LANGUAGES, sector=st.sampled_from([None, *Sector]))
def test_contacts_keep_the_limits_and_the_owners_words(
    understanding: Understanding, trades: Trades, text: str, asked: Asked, language: str, sector: Sector | None
) -> None:
    contacts = understanding.touchpoints(text, asked, language, sector)

    assert [list(problems(one)) for one in contacts.touchpoints if list(problems(one))] == []
    assert len({one.title.casefold() for one in contacts.touchpoints}) == len(contacts.touchpoints)
    said = fold(" ".join(text.split()))
    titles = {entry.title(language) for entry in trades.entries.values()}
    assert [one.title for one in contacts.touchpoints if one.title not in titles and fold(one.title.rstrip("…")) not in said] == []
    assert not (contacts.touchpoints and (contacts.nothing or contacts.not_applicable))


@any_text
@given(text=TYPED, language=LANGUAGES)
def test_worries_and_pains_keep_the_limits(understanding: Understanding, text: str, language: str) -> None:
    worries, said = understanding.worries(text, language), understanding.pain(text)

    assert len(worries) <= 5
    assert [list(problems(worry)) for worry in worries if list(problems(worry))] == []
    assert len(said.pains) <= 5
    assert max([0, *map(len, (*said.pains, said.questions, said.unmet))]) <= 200


@any_text
@given(text=TYPED, language=LANGUAGES)
def test_no_text_is_too_odd(understanding: Understanding, text: str, language: str) -> None:
    understanding.control(text, language)
    understanding.sector(text)
    understanding.place(text)
    understanding.triggers(text)
    understanding.vague(text, "need")
    understanding.is_question(text)

    assert understanding.score(text) in (None, -2, -1, 0, 1, 2)
    assert len(understanding.owner(text)) <= 40
    due = understanding.due(text, TODAY)
    assert not isinstance(due, date) or due >= TODAY
    assert set(understanding.pick(text, [("a", "Facebook"), ("b", "Radio")])) <= {"a", "b"}


@any_text
@given(text=TYPED)
def test_nothing_that_is_said_of_a_business_is_invented(understanding: Understanding, text: str) -> None:
    said = understanding.business(text)

    assert said.name in text
    assert [part for part in said.sold.split(", ") if part not in text] == []


def test_case_and_diacritics_make_no_difference(understanding: Understanding) -> None:
    plain, typed = (understanding.touchpoints(text, Asked.AWARENESS, "ro") for text in ("VITRINĂ", "vitrina"))

    assert plain == typed


@pytest.mark.parametrize(
    "text", ["facebook si vitrina, gura in gura, reclama pe facebook; la targ", "nu " * 1300, "facebook si " * 340, "a, " * 1300]
)
def test_an_answer_is_read_in_no_time(understanding: Understanding, text: str) -> None:
    calls: list[Callable[[], object]] = [
        lambda: understanding.touchpoints(text[:MESSAGE_LIMIT], Asked.AWARENESS, "ro"),
        lambda: understanding.worries(text[:MESSAGE_LIMIT], "ro"),
        lambda: understanding.is_question(text[:MESSAGE_LIMIT]),
    ]
    took = []
    for call in calls:
        start = time.process_time()
        call()
        took.append(time.process_time() - start)

    # A thousand times what a typical answer takes on an idle machine would still pass; a blow-up wouldn't.
    assert max(took) < 2
