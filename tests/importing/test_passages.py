"""How a guide is cut into passages."""

from collections.abc import Callable

from bot.importing.report import ImportedGuide, ImportedPassage

TakeGuide = Callable[..., ImportedGuide]


def sentences(count: int, word: str) -> list[str]:
    """Sentences of ten words each."""
    return [f"Number {i} of the sentences here speaks about fresh {word}." for i in range(count)]


def test_a_long_section_is_cut_after_sentences_at_120_words(take_guide: TakeGuide) -> None:
    said = sentences(30, "bread")

    guide = take_guide("a.md", "# Shop\n\n## Bread\n\n" + " ".join(said))

    assert guide.passages == tuple(ImportedPassage("Bread", " ".join(said[i : i + 12])) for i in (0, 12, 24))


def test_a_section_is_cut_between_paragraphs_where_it_can_be(take_guide: TakeGuide) -> None:
    paragraphs = [" ".join(sentences(8, word)) for word in ("bread", "coffee")]

    guide = take_guide("a.md", "## Shop\n\n" + "\n\n".join(paragraphs))

    assert guide.passages == tuple(ImportedPassage("Shop", paragraph) for paragraph in paragraphs)


def test_text_without_sentences_or_spaces_is_cut_all_the_same(take_guide: TakeGuide) -> None:
    guide = take_guide("a.txt", "word " * 500 + "\n\n" + "x" * 9_000)

    assert max(len(passage.text.split()) for passage in guide.passages) == 120
    assert max(len(passage.text) for passage in guide.passages) < 120 * 16


def test_a_very_short_section_joins_its_neighbour_under_the_longer_ones_heading(take_guide: TakeGuide) -> None:
    bread, coffee = " ".join(sentences(4, "bread")), " ".join(sentences(4, "coffee"))

    guide = take_guide("a.md", f"## Bread\n\n{bread}\n\n## Salt\n\nNot too much.\n\n## Coffee\n\n{coffee}")

    assert guide.passages == (ImportedPassage("Bread", f"{bread}\nSalt\nNot too much."), ImportedPassage("Coffee", coffee))


def test_a_very_short_beginning_joins_what_follows(take_guide: TakeGuide) -> None:
    bread = " ".join(sentences(4, "bread"))

    guide = take_guide("a.md", f"Welcome to it.\n\n## Bread\n\n{bread}")

    assert guide.passages == (ImportedPassage("Bread", f"Welcome to it.\n{bread}"),)


def test_a_short_section_stays_alone_beside_a_full_one(take_guide: TakeGuide) -> None:
    bread = " ".join(sentences(12, "bread"))

    guide = take_guide("a.md", f"## Bread\n\n{bread}\n\n## Salt\n\nNot too much.")

    assert guide.passages == (ImportedPassage("Bread", bread), ImportedPassage("Salt", "Not too much."))


def test_the_language_is_that_of_the_cleaned_text(take_guide: TakeGuide) -> None:
    guide = take_guide("a.html", "<nav>Õäöü õäöü õäöü</nav><p>Nasza piekarnia wie, że każda wizyta zaczyna się od okna.</p>")

    assert guide.language == "pl"
