"""The loader of touchpoints, trade packs and words."""

import shutil
from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.journey.kpis import KPIS
from bot.journey.model import Touchpoint, Worry
from bot.journey.vocabulary import Place, Practice, Sector, StageKey
from bot.languages import SUPPORTED
from bot.trades.trades import Trades, load_trades
from tests.conftest import ROOT

KNOWLEDGE = ROOT / "knowledge"
AWARENESS, CONSIDERATION, PURCHASE, RETENTION, ADVOCACY = StageKey


@pytest.fixture(scope="module")
def trades() -> Trades:
    return load_trades(KNOWLEDGE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content, to be broken."""
    for part in ("journey", "sectors"):
        shutil.copytree(KNOWLEDGE / part, tmp_path / part)
    return tmp_path


def test_touchpoints_of_the_catalogue_and_of_every_pack_are_found_by_their_ids(trades: Trades) -> None:
    assert [trades.entry(i).title("en") for i in ("flyer", "food_stamp_card")] == ["Flyer", "Stamp card"]
    assert {i for pack in trades.packs.values() for ids in pack.offered.values() for i in ids} <= set(trades.entries)
    with pytest.raises(KeyError):
        trades.entry("smoke_signals")


def test_a_button_becomes_a_contact_on_the_map(trades: Trades) -> None:
    contact = trades.entry("food_stamp_card").touchpoint("ro", "t1")

    assert contact == Touchpoint("t1", "Card cu ștampile", "loyalty_programme", Practice.POINTS, catalogue="food_stamp_card")


def test_a_business_of_an_unknown_trade_gets_the_pack_of_other_trades(trades: Trades) -> None:
    assert trades.pack(None) is trades.pack(Sector.OTHER)


def test_a_button_is_offered_only_where_it_fits(trades: Trades) -> None:
    def delivered_by(country: str, place: Place | None) -> list[str]:
        services = ("food_glovo", "food_wolt", "food_pyszne", "food_just_eat", "food_bolt_food")
        return [entry.id for entry in trades.offered(PURCHASE, Sector.FOOD, place, country) if entry.id in services]

    assert delivered_by("PL", Place.BOTH) == ["food_glovo", "food_wolt", "food_pyszne"]
    assert delivered_by("EE", Place.ONLINE) == delivered_by("EE", None) == ["food_wolt", "food_bolt_food"]
    assert delivered_by("PL", Place.SHOP) == delivered_by("other", Place.BOTH) == delivered_by("", None) == []


def test_what_is_tied_to_a_place_is_offered_only_to_who_sells_there(trades: Trades) -> None:
    window = trades.entry("shop_window")

    assert [place for place in (None, *Place) if window.fits(place, "RO")] == [None, Place.SHOP, Place.BOTH]


def test_buttons_keep_the_order_of_the_pack_and_end_with_the_answer_that_nothing_is_done(trades: Trades) -> None:
    for sector in Sector:
        for stage in StageKey:
            ids = [entry.id for entry in trades.offered(stage, sector, Place.BOTH, "IT")]
            assert ids == [i for i in trades.pack(sector).offered[stage] if i in ids]
        assert trades.offered(ADVOCACY, sector, Place.BOTH, "IT")[-1].practice is Practice.NONE_ASKED


def test_the_first_worry_of_a_trade_is_about_the_price(trades: Trades) -> None:
    worries = trades.pack(Sector.FOOD).worries("en")

    assert worries[:2] == (Worry("It will cost too much", about_price=True), Worry("It may not be fresh"))
    assert {tuple(worry.about_price for worry in trades.pack(s).worries("et")) for s in Sector} == {(True, *[False] * 5)}


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_pack_tells_everything_in_every_language(trades: Trades, language: str) -> None:
    for pack in trades.packs.values():
        told = [pack.name, pack.business, pack.who_example, pack.need_example, pack.moment]
        lists = [pack.sells, pack.who, pack.needs]
        assert all(tell(language) for tell in told)
        assert [len(several(language)) for several in lists] == [4, 4, 5]
        assert all(pack.pain(stage, language) and KPIS[pack.metric(stage)].stage is stage for stage in StageKey)
        assert all(pack.suggestion(key, language) for key in pack.content.suggestions)


def test_terms_and_numbers_have_words(trades: Trades) -> None:
    assert trades.terms.word("channel", "in_shop", "pl") == "W sklepie lub osobiście"
    assert (trades.kpis.name("ctr", "en"), trades.kpis.tally("ctr", "en")) == ("Click-through rate", "")
    assert trades.kpis.formula("ctr", "en") == "Clicks divided by impressions, times 100"
    assert trades.kpis.input("wom_share", "new_customers", "et") == "Kõik uued kliendid"
    assert trades.kpis.tally("reach", "it").startswith("Conta i volantini")


BROKEN = [
    ("journey/touchpoints.toml", 'channel = "flyer"', 'channel = "pigeon"', "touchpoint.3.channel"),
    ("journey/touchpoints.toml", 'practice = "points"', 'practice = "stamps"', "practice"),
    ("journey/touchpoints.toml", 'et = "Vaateaken"', 'fi = "Ikkuna"', "touchpoint.0.title"),
    ("journey/touchpoints.toml", 'id = "poster"', 'id = "flyer"', "flyer"),
    ("journey/terms.toml", "week =", "year =", "horizon"),
    ("journey/kpis.toml", "[reach]", "[joy]", "joy.inputs"),
    ("journey/kpis.toml", "ad_cost =", "cost =", "cpc.inputs: lacks or has too many: ad_cost, cost"),
    ("sectors/food.toml", 'name = { ro = "', 'name = { ro = "", xx = "', "name"),
    ("sectors/food.toml", '"food_stamp_card", ', '"flyer", ', "stages.retention: flyer"),
    ("sectors/food.toml", '"food_stamp_card", ', '"smoke_signals", ', "stages.retention: smoke_signals"),
    ("sectors/food.toml", 'awareness = "source_mix"', 'awareness = "nps"', "metrics.awareness: nps"),
    ("sectors/food.toml", 'awareness = "source_mix"', "", "metrics"),
    ("sectors/food.toml", "[stages]", "[stages", "sectors/food.toml"),
]


@pytest.mark.parametrize(("name", "old", "new", "key"), BROKEN, ids=lambda value: str(value)[:30])
def test_broken_content_is_refused_with_the_file_and_the_key(folder: Path, name: str, old: str, new: str, key: str) -> None:
    file = folder / name
    whole = file.read_text(encoding="utf-8")
    assert old in whole
    file.write_text(whole.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        load_trades(folder)

    assert str(refused.value).startswith(str(file))
    assert key in str(refused.value)


def test_a_pack_that_is_missing_is_refused(folder: Path) -> None:
    (folder / "sectors" / "craft.toml").unlink()

    with pytest.raises(ContentError, match=r"craft\.toml"):
        load_trades(folder)
