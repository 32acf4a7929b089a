"""Maps to be exported: a bakery's as an owner would have it, and the fullest that the limits allow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.exporters.sheet import Sheet
from bot.journey.checks.check import check
from bot.journey.checks.rule import Circumstances
from bot.journey.diff import Revision
from bot.journey.kpis import KPIS
from bot.journey.limits import LIMITS
from bot.journey.model import Action, Business, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, Worry
from bot.journey.soundness import sound
from bot.journey.vocabulary import (
    Basis,
    MapState,
    Mode,
    Origin,
    Period,
    Place,
    Practice,
    Repeats,
    Sector,
    Sells,
    Skipped,
    StageKey,
    StartedBy,
    Status,
    Trigger,
    Unit,
)

TODAY = date(2026, 11, 22)
AWARENESS, CONSIDERATION, PURCHASE, RETENTION, ADVOCACY = StageKey


def bakery() -> JourneyMap:
    """Five stages in Romanian; a score of 0, and the last stage skipped."""
    return sound(
        JourneyMap(
            "k3x9w2mb",
            Business("b", "Brutăria Mica", "Pâine cu maia, cozonaci și torturi la comandă", Sector.FOOD, Place.BOTH, "RO", Sells.GOODS),
            Persona(
                "p",
                "O învățătoare de 42 de ani din cartier, trece zilnic pe aici cu copilul",
                "Ceva proaspăt și sănătos pentru acasă, fără să piardă timp",
                (Trigger.PASSING_BY, Trigger.FRIEND),
                (Worry("E mai scump decât la supermarket?", about_price=True), Worry("Mai găsesc pâine după ora 17?")),
                Basis.CUSTOMER_SAID,
                "Ioana",
                ("in_shop", "facebook"),
            ),
            title="Drumul clienților spre pâinea noastră",
            scenario="De la prima trecere prin fața vitrinei până la recomandare",
            state=MapState.COMPLETE,
            language="ro",
            stages=_bakery_stages(),
            next_review=date(2027, 2, 22),
            version=3,
            created=date(2026, 9, 1),
        )
    )


def _bakery_stages() -> tuple[Stage, ...]:
    return (
        Stage(
            AWARENESS,
            score=1,
            feeling="curious",
            quote="Miroase până în stație!",
            touchpoints=(
                Touchpoint("t1", "Vitrina cu pâine caldă", "shop_window", Practice.AD, Repeats.FOUR_OR_MORE, 2, basis=Basis.SEEN_MYSELF),
                Touchpoint("t2", "Postări pe Facebook", "facebook", Practice.CONTENT, Repeats.TWO_OR_THREE),
                Touchpoint("t3", "Sfatul unei vecine", "friend_word_of_mouth", Practice.WORD_OF_MOUTH, basis=Basis.CUSTOMER_SAID),
            ),
        ),
        Stage(
            CONSIDERATION,
            score=-1,
            feeling="worried",
            questions="Are aditivi? Cât ține?",
            unmet_need="Prețurile nu se văd nicăieri",
            touchpoints=(
                Touchpoint("t4", "Recenzii pe Google", "google_maps", Practice.REVIEW, score=1, basis=Basis.MEASURED),
                Touchpoint("t5", "Întrebări la telefon", "phone", Practice.QUESTION, score=-1),
            ),
            pains=(
                Pain("p1", "Nu știe cât costă până nu ajunge la tejghea", "t5", 3, 3, about_price=True, basis=Basis.CUSTOMER_SAID),
                Pain("p2", "Nimeni nu răspunde la telefon dimineața", "t5", 2, 2),
            ),
            actions=(
                Action(
                    "a1", "Scrie prețurile pe tabla din vitrină", "p1", True, "Ana", date(2026, 11, 29), Status.DOING, 3, 1, Origin.COACH
                ),
            ),
        ),
        Stage(
            PURCHASE,
            score=0,
            feeling="indifferent",
            touchpoints=(
                Touchpoint(
                    "t6",
                    "Comanda la tejghea",
                    "in_shop",
                    Practice.ORDER,
                    Repeats.FOUR_OR_MORE,
                    0,
                    "Alege, întreabă ce e cald, plătește cu cardul",
                    moment_of_truth=True,
                    basis=Basis.SEEN_MYSELF,
                ),
                Touchpoint("t7", "Comandă de tort pe WhatsApp", "messenger_chat", Practice.ORDER, score=-1),
            ),
            pains=(Pain("p3", "Coada de la ora 8 ține și zece minute", "t6", 2, 3, basis=Basis.SEEN_MYSELF),),
            actions=(
                Action("a2", "Casă separată pentru comenzile ridicate", "p3", False, "Radu", None, Status.IDEA, 3, 3),
                Action("a3", "Meniul zilei pe WhatsApp, la ora 7", None, True, "Ana", date(2026, 12, 6)),
            ),
            metrics=(Metric("m1", "conversion", 62.5, 75.0, None, date(2026, 11, 15), period=Period.WEEK),),
        ),
        Stage(
            RETENTION,
            score=-2,
            feeling="disappointed",
            quote="După ora 17 nu mai găsești nimic.",
            touchpoints=(Touchpoint("t8", "Nimic", "other", Practice.NOTHING),),
            pains=(Pain("p4", "Rafturi goale seara 🥐", None, 3, 3, basis=Basis.CUSTOMER_SAID),),
            actions=(
                Action("a4", "Rezervă cinci pâini pentru clienții fideli", "p4", True, "Radu", date(2026, 12, 1), origin=Origin.COACH),
                Action("a5", "Card cu ștampile", None, False, "Ana", date(2026, 10, 1), Status.DONE),
            ),
            metrics=(Metric("m2", "repeat_rate", 40.0, 55.0, 43.0, date(2026, 11, 20)),),
        ),
        Stage(ADVOCACY, skipped=Skipped.DONT_KNOW),
    )


def estonian() -> JourneyMap:
    """A small one: scores unknown, one stage doesn't apply."""
    stages = (
        Stage(AWARENESS, touchpoints=(Touchpoint("t1", "Silt külatee ääres", "shop_window", Practice.AD, score=1),)),
        Stage(CONSIDERATION, skipped=Skipped.NOT_APPLICABLE),
        Stage(PURCHASE, score=2, touchpoints=(Touchpoint("t2", "Broneering telefoni teel", "phone", Practice.ORDER),)),
        Stage(RETENTION, score=0),
        Stage(ADVOCACY),
    )
    return sound(
        JourneyMap(
            "v7",
            Business("b", "Õunaaia külalistemaja", "Majutus ja hommikusöök", Sector.TOURISM, Place.BOTH, "EE"),
            Persona("p", "Tallinna pere kahe lapsega", "Vaikne nädalavahetus looduses"),
            language="et",
            quick=True,
            stages=stages,
        )
    )


def fullest(text: str = "Väga pikk ja põhjalik kirjeldus sellest, kuidas klient end tunneb, kui ta järjekorras ootab ") -> JourneyMap:
    """Every list and every text as long as it may be. `text`: repeated up to the limit."""

    def filled(field: str) -> str:
        return (text * 200)[: LIMITS[field]].strip() or "x"

    def stage(key: StageKey, place: int) -> Stage:
        touchpoints = tuple(_full_touchpoint(f"t{place}.{n}", n, filled, place == 0 and n == 0) for n in range(8))
        pains = tuple(
            Pain(f"p{place}.{n}", filled("pain.text"), touchpoints[n].id, 1 + n % 3, 1 + n % 3, n == 0, list(Basis)[n % 4])
            for n in range(5)
        )
        actions = tuple(_full_action(f"a{place}.{n}", n, pains[n].id, filled, place < 3 and n == 0) for n in range(5))
        metrics = tuple(_full_metric(f"m{place}.{n}", key) for n in range(2))
        texts = ("label", "quote", "customer_goal", "customer_does", "questions", "unmet_need", "backstage", "ideas", "owner")
        written: dict[str, Any] = {name: filled(f"stage.{name}") for name in texts}
        return Stage(
            key, score=place - 2, feeling="disappointed", touchpoints=touchpoints, pains=pains, actions=actions, metrics=metrics, **written
        )

    return sound(
        JourneyMap(
            "full",
            Business("b", filled("business.name"), filled("business.sold"), Sector.CRAFT, Place.AT_CUSTOMER, "EE", Sells.BOTH),
            Persona(
                "p",
                filled("persona.who"),
                filled("persona.need"),
                tuple(Trigger),
                tuple(Worry(filled("worry.text"), n == 0) for n in range(5)),
                Basis.MEASURED,
                filled("persona.name"),
                ("facebook", "instagram", "tiktok", "google_maps", "review_site", "event_market"),
            ),
            title=filled("map.title"),
            scenario=filled("map.scenario"),
            stages=tuple(stage(key, place) for place, key in enumerate(StageKey)),
            version=1_000_000,
            next_review=date(2027, 2, 22),
        )
    )


def _full_touchpoint(id: str, number: int, filled: Callable[[str], str], truth: bool) -> Touchpoint:  # noqa: A002
    return Touchpoint(
        id,
        filled("touchpoint.title"),
        "other",
        Practice.OTHER,
        Repeats.FOUR_OR_MORE,
        number % 5 - 2,
        filled("touchpoint.action"),
        truth,
        list(Basis)[number % 4],
        Mode.HYBRID,
        started_by=StartedBy.THIRD_PARTY,
        channel_name=filled("touchpoint.channel_name"),
    )


def _full_action(id: str, number: int, pain: str, filled: Callable[[str], str], now: bool) -> Action:  # noqa: A002
    status = list(Status)[(number + 1) % 5]
    return Action(id, filled("action.text"), pain, now, filled("action.owner"), TODAY, status, 3, 1, Origin.COACH)


def _full_metric(id: str, key: StageKey) -> Metric:  # noqa: A002
    longest = [kpi.key for kpi in KPIS.values() if kpi.stage is key][-1]
    return Metric(id, longest, -1e12, 1e12, 1234.567, TODAY, Unit.MONEY, Period.QUARTER)


def sheet(journey: JourneyMap, language: str = "ro", before: JourneyMap | None = None) -> Sheet:
    """A map as it is sent out, with all that the rules find."""
    findings = check(journey, Circumstances(today=TODAY))
    revisions = (
        Revision(1, datetime(2026, 9, 1, 8, tzinfo=UTC)),
        Revision(2, datetime(2026, 10, 2, 9, tzinfo=UTC), note="O clientă a spus: „nu văd prețul”"),
    )
    return Sheet(journey, findings, revisions, language, TODAY, before)


def earlier(journey: JourneyMap) -> JourneyMap:
    """The same map when everybody felt worse."""
    return replace(
        journey, stages=tuple(replace(s, score=None if s.score is None else max(s.score - 1, -2)) for s in journey.stages), version=1
    )


def empty() -> JourneyMap:
    """Nothing was said yet."""
    return JourneyMap("e", Business("b"), Persona("p"))


def only_skipped() -> JourneyMap:
    """Every stage was skipped, for every reason."""
    reasons = (*Skipped, Skipped.LATER, Skipped.DONT_KNOW)
    return replace(empty(), id="s", stages=tuple(Stage(key, skipped=reason) for key, reason in zip(StageKey, reasons, strict=True)))


AWKWARD = (
    '=HYPERLINK("http://127.0.0.1/","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    '#panic("typst") #include "/etc/passwd"',
    "$ sum_(i=1)^n $ *bold* _low_ `raw` <label> @ref \\u{41} // gone /* gone */",
    "<script>alert(1)</script><b>&amp;</b> &lt; <!-- gone",
    "[link](javascript:x) ![picture](http://127.0.0.1/p.png) ~~struck~~ **strong** __low__",
    "# Heading",
    "1. one",
    "> quoted ``` code",
    "a;b,c|d\n- next \"line\" 'end'",
    "ana_maria @ana_maria 5 * 3 * 2",
    "🥐 👩‍🔧 🇷🇴 👍🏽 ❤️ 1️⃣ 🎂",
    "مرحبا بالعالم، كيف الحال؟",
    "שלום עולם (123)",
    "\u202egnp.exe\u202c тест Ελληνικά 日本語",
    "e\u0301 ș ț ă î â ł ż õ ä š ž",
    "https://example.org/" + "very-long-path/" * 3,
)


def awkward() -> JourneyMap:
    """Every text an attack, or in letters from elsewhere."""
    texts = iter(AWKWARD * 9)

    def some(most: int = 200) -> str:
        return next(texts)[:most]

    def stage(key: StageKey, place: int) -> Stage:
        touchpoints = tuple(Touchpoint(f"t{place}.{n}", some(80), "other", channel_name=some(30), action=some()) for n in range(3))
        pains = tuple(Pain(f"p{place}.{n}", some()) for n in range(2))
        actions = tuple(Action(f"a{place}.{n}", some(), owner=some(40)) for n in range(2))
        return Stage(key, some(40), quote=some(), questions=some(), owner=some(40), touchpoints=touchpoints, pains=pains, actions=actions)

    business = Business("b", some(60), some(), Sector.OTHER)
    persona = Persona("p", some(), some(), worries=(Worry(some()), Worry(some())), name=some(40))
    stages = tuple(stage(key, place) for place, key in enumerate(StageKey))
    return sound(JourneyMap("a", business, persona, AWKWARD[0], some(), stages=stages))
