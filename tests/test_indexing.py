"""Building, switching, damaging and rebuilding an index, with real Chroma and a toy embedder."""

import shutil
from pathlib import Path

import pytest

from bot.errors import IndexUnusable
from bot.guides.knowledge import Knowledge, load_knowledge
from bot.guides.own import OwnGuide, OwnPassage
from bot.indexing.build import BuildReport, Indexer
from bot.indexing.keeper import IndexKeeper
from tests.toy import ToyEmbedder, write_knowledge

TEXTS = 15
QUESTIONS = 95


class World:
    """A knowledge folder, an index folder and an embedder that counts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = write_knowledge(folder / "knowledge")
        self.embedder = ToyEmbedder()
        self.indexer = Indexer(folder / "index", self.embedder, folder / "shipped")

    @property
    def knowledge(self) -> Knowledge:
        return load_knowledge(self.content)

    def build(self, *own: OwnGuide) -> BuildReport:
        self.embedder.embedded.clear()
        return self.indexer.build(self.knowledge, list(own), lambda step, done, of: None)

    def edit(self, before: str, after: str) -> None:
        file = self.content / "guides" / "001" / "en.md"
        file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

    def current(self) -> Path:
        return self.indexer.current()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def own_guide(name: str = "mine.md") -> OwnGuide:
    passage = OwnPassage(id=f"{name}/1", guide=name, title="On candles", text="Candles sell in winter.", language="en")
    return OwnGuide(name=name, title="Candles", language="en", sha256="0", passages=(passage,))


def test_a_first_build_embeds_everything_and_trains(world: World) -> None:
    report = world.build()

    assert (report.changed, report.trained, report.embedded) == (True, True, TEXTS + QUESTIONS)
    assert (report.passages, report.questions) == (3, QUESTIONS)
    assert world.indexer.open().store.count == TEXTS


def test_unchanged_input_is_a_no_op(world: World) -> None:
    first = world.build()

    second = world.build()

    assert (second.build, second.changed, second.embedded, world.embedder.embedded) == (first.build, False, 0, [])


def test_an_edited_section_embeds_only_itself_and_keeps_the_training(world: World) -> None:
    world.build()
    world.edit("Customers like bread en.", "Customers love bread en.")

    report = world.build()

    assert (report.changed, report.trained, report.embedded) == (True, False, 1)
    assert [text for text in world.embedder.embedded if "love" in text] == ["On bread\nSell bread en.\nCustomers love bread en."]


def test_an_added_and_a_removed_guide_of_ones_own_embed_only_themselves(world: World) -> None:
    world.build()

    added = world.build(own_guide())
    index = world.indexer.open()
    removed = world.build()

    assert (added.embedded, added.own_passages, list(index.own)) == (1, 1, ["mine.md/1"])
    assert (removed.embedded, removed.own_passages, world.indexer.open().own) == (0, 0, {})


def test_another_embedder_means_another_index(world: World) -> None:
    world.build()
    other = Indexer(world.folder / "index", ToyEmbedder("toy:2"), world.folder / "shipped")

    with pytest.raises(IndexUnusable, match="toy:1"):
        other.open()
    report = other.build(world.knowledge, [], lambda step, done, of: None)

    assert (report.changed, report.embedded) == (True, TEXTS + QUESTIONS)


@pytest.mark.parametrize("damage", ["remove", "truncate", "garbage"])
def test_damage_to_any_file_is_noticed_and_mended_by_a_rebuild(world: World, damage: str) -> None:
    world.build()
    count = len(_files(world.current()))
    assert count >= 10

    for place in range(count):
        _damage(_files(world.current())[place], damage)
        with pytest.raises(IndexUnusable):
            world.indexer.open()
        assert world.build().changed
        assert world.indexer.open().store.count == TEXTS


def _files(build: Path) -> list[Path]:
    """The files of a build that hold something, in an order that doesn't depend on Chroma's random names."""
    return sorted((f for f in build.rglob("*") if f.is_file() and f.stat().st_size), key=lambda f: f.name)


def _damage(file: Path, damage: str) -> None:
    if damage == "remove":
        file.unlink()
    elif damage == "truncate":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    else:
        file.write_bytes(b"\xff" * file.stat().st_size)


@pytest.mark.parametrize("pointer", ["", "build-none", "../elsewhere", "\x00"])
def test_a_pointer_that_leads_nowhere_is_noticed(world: World, pointer: str) -> None:
    world.build()
    (world.folder / "index" / "current").write_text(pointer, encoding="utf-8")

    with pytest.raises(IndexUnusable):
        world.indexer.open()


def test_a_missing_index_is_never_an_empty_one(world: World) -> None:
    with pytest.raises(IndexUnusable, match="no index yet"):
        world.indexer.open()


def test_a_running_bot_takes_up_a_new_index_between_two_messages(world: World) -> None:
    world.build()
    keeper = IndexKeeper(world.indexer)
    before = keeper.index()

    world.build(own_guide())

    assert keeper.index().build != before.build
    assert list(keeper.index().own) == ["mine.md/1"]


def test_a_new_index_that_is_broken_is_passed_over_and_the_old_one_serves(world: World) -> None:
    world.build()
    keeper = IndexKeeper(world.indexer)
    before = keeper.index()
    world.build(own_guide())
    (world.current() / "head.json").unlink()

    assert keeper.index() is before


def test_the_open_index_survives_the_removal_of_its_build(world: World) -> None:
    world.build()
    index = world.indexer.open()
    shutil.rmtree(world.folder / "index")

    nearest = index.store.nearest(world.embedder.question("bread en"), 3)

    assert max(nearest, key=lambda passage: nearest[passage]) == "001/bread"


def test_only_the_current_and_the_previous_build_are_kept(world: World) -> None:
    for before, after in (("Sell bread", "Sell one"), ("Sell one", "Sell two"), ("Sell two", "Sell three"), ("Sell three", "Sell four")):
        world.edit(before, after)
        assert world.build().changed

    assert len(list((world.folder / "index").glob("build-*"))) == 2
