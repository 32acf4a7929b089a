"""Puts the work with maps together: content, desks, files."""

from datetime import UTC, datetime
from pathlib import Path

from bot.guides.library import Library
from bot.guides.stages import load_stages
from bot.mapping.advising import AdviceDesk
from bot.mapping.checking import CheckDesk
from bot.mapping.content import MapContent
from bot.mapping.desk import Desk
from bot.mapping.editing.desk import EditDesk
from bot.mapping.files import MapFiles
from bot.mapping.filing import FileDesk
from bot.mapping.front import Clock, Desks, Front
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.desk import ReviewDesk
from bot.mapping.shelving.desk import MapsDesk
from bot.phrases import Phrases
from bot.shelf import Shelf
from bot.trades.trades import load_trades
from bot.trades.words import load_field_names, load_homework, load_rule_words, load_whys
from bot.understanding.lexicon import load_lexicon
from bot.understanding.sensing import Sense, SensingUnderstanding
from bot.understanding.understanding import Understanding


def utc_now() -> datetime:
    """The time, aware."""
    return datetime.now(UTC)


def load_content(folder: Path, phrases: Phrases, library: Library, sense: Sense | None = None) -> MapContent:
    """The texts in `folder`. `sense`: for what typed words mean that aren't known; without it they are taken as they are.

    Raises ContentError.
    """
    trades = load_trades(folder)
    lexicon = load_lexicon(folder / "journey" / "words")
    return MapContent(
        phrases=phrases,
        library=library,
        trades=trades,
        rules=load_rule_words(folder),
        homework=load_homework(folder),
        whys=load_whys(folder),
        names=load_field_names(folder),
        understanding=SensingUnderstanding(lexicon, trades, sense) if sense else Understanding(lexicon, trades),
        taxonomies=load_stages(folder / "stages.toml").taxonomies,
    )


def open_front(content: MapContent, shelf: Shelf, exports: Path, clock: Clock = utc_now) -> Front:
    """Everything about maps. `exports`: the folder for files."""
    interview = InterviewDesk()
    others: tuple[Desk, ...] = (CheckDesk(interview), EditDesk(interview, content.taxonomies), FileDesk(MapFiles(content, exports)))
    return Front(content, shelf, clock, Desks(interview, MapsDesk(interview), ReviewDesk(interview), AdviceDesk(), others))
