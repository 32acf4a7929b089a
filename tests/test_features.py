"""Letters as features."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.features import BUCKETS, Ngrams, ngrams, weighted

PLAIN = np.ones(BUCKETS, dtype=np.float32)
QUESTION = "Cum aduc înapoi clienții după prima comandă?"


def as_dict(features: Ngrams) -> dict[int, float]:
    buckets, values = features
    return dict(zip(buckets.tolist(), values.tolist(), strict=True))


def test_the_same_text_gives_the_same_features() -> None:
    assert as_dict(ngrams(QUESTION)) == as_dict(ngrams(QUESTION))


def test_the_buckets_are_the_same_in_every_process() -> None:
    # A head is trained in one process and read in others, so Python's salted hash would not do.
    assert as_dict(ngrams("a")) == pytest.approx({26515: 1.0, 26833: 1.0, 26076: 1 + np.log(3)})


def test_different_words_give_different_features() -> None:
    assert as_dict(ngrams("cumpără")) != as_dict(ngrams("recomandă"))


@given(st.permutations(QUESTION.split()))
def test_the_order_of_words_does_not_matter(shuffled: list[str]) -> None:
    assert as_dict(ngrams(" ".join(shuffled))) == as_dict(ngrams(QUESTION))


def test_diacritics_and_capitals_do_not_matter() -> None:
    assert as_dict(ngrams("CUM ADUC INAPOI CLIENTII DUPA PRIMA COMANDA")) == as_dict(ngrams(QUESTION))


def test_a_repeated_word_counts_less_than_twice() -> None:
    once, twice = as_dict(ngrams("client")), as_dict(ngrams("client client"))

    assert twice == pytest.approx({bucket: 1 + np.log(np.exp(value - 1) * 2) for bucket, value in once.items()})
    assert max(twice.values()) < 2 * max(once.values())


def test_only_the_first_words_of_10000_count() -> None:
    endless = [f"word{n}" for n in range(10_000)]

    assert as_dict(ngrams(" ".join(endless))) == as_dict(ngrams(" ".join(endless[:120])))


@given(st.text())
def test_every_bucket_is_in_range_and_named_once(text: str) -> None:
    buckets, values = ngrams(text)

    assert len(set(buckets.tolist())) == len(buckets) == len(values)
    assert all(0 <= bucket < BUCKETS for bucket in buckets)


@given(st.text(st.characters(categories=("Ll", "Nd")), min_size=1))
def test_weighted_features_have_length_one(text: str) -> None:
    _, values = weighted(ngrams(text), PLAIN)

    assert float(np.linalg.norm(values)) == pytest.approx(1, abs=1e-5)


def test_a_rare_ngram_weighs_more_than_a_common_one() -> None:
    buckets, _ = ngrams("client")
    idf = PLAIN.copy()
    idf[buckets[0]] = 3

    _, values = weighted(ngrams("client"), idf)

    assert values[0] == pytest.approx(3 * values[1])


@pytest.mark.parametrize("text", ["", "?!…", "👍"])
def test_a_text_without_words_has_no_features(text: str) -> None:
    buckets, values = weighted(ngrams(text), PLAIN)

    assert (buckets.tolist(), values.tolist()) == ([], [])
