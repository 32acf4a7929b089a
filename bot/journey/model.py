"""The journey map as immutable values. Texts are the owner's own; limits are in limits.py, and `changes` keeps them."""

from dataclasses import dataclass, replace
from datetime import date

from bot.journey.vocabulary import (
    Basis,
    FindingState,
    Kind,
    MapState,
    Mode,
    Origin,
    Period,
    Place,
    Practice,
    Repeats,
    Sector,
    Sells,
    Severity,
    Skipped,
    StageKey,
    StartedBy,
    Status,
    Trigger,
    Unit,
    usual_mode,
)

OVER = (Status.DONE, Status.DROPPED)


@dataclass(frozen=True)
class Business:
    """Whose map it is. `name` may be empty; `country`: RO, PL, IT, EE or other."""

    id: str
    name: str = ""
    sold: str = ""
    sector: Sector | None = None
    place: Place | None = None
    country: str = ""
    sells: Sells | None = None


@dataclass(frozen=True)
class Worry:
    """What holds the customer back before buying. `about_price`: price or payment."""

    text: str
    about_price: bool = False


@dataclass(frozen=True)
class Persona:
    """The one customer that the map looks through the eyes of. `name`: what the owner calls them; `channels`: where they are met."""

    id: str
    who: str = ""
    need: str = ""
    triggers: tuple[Trigger, ...] = ()
    worries: tuple[Worry, ...] = ()
    basis: Basis = Basis.ASSUMPTION
    name: str = ""
    channels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Touchpoint:
    """One contact. `score` None: unknown, not 0; `catalogue`: its button's id; `channel_name`: if "other"; `topic`: see topics.py."""

    id: str
    title: str
    channel: str
    practice: Practice = Practice.OTHER
    repeats: Repeats = Repeats.ONCE
    score: int | None = None
    action: str = ""
    moment_of_truth: bool = False
    basis: Basis = Basis.ASSUMPTION
    chosen_mode: Mode | None = None
    catalogue: str = ""
    started_by: StartedBy | None = None
    channel_name: str = ""
    topic: str = ""

    @property
    def mode(self) -> Mode:
        """As the owner said, or as is usual for the channel."""
        return self.chosen_mode or usual_mode(self.channel)


@dataclass(frozen=True)
class Pain:
    """What annoys the customer. `severity`, `how_often`: 1 to 3; `about_price`: price or payment."""

    id: str
    text: str
    touchpoint: str | None = None
    severity: int = 2
    how_often: int = 2
    about_price: bool = False
    basis: Basis = Basis.ASSUMPTION


@dataclass(frozen=True)
class Action:
    """What is to be done. `now`: one of three that come first; `impact`, `effort`: 1 to 3; `facts`, `rule`: of a coach's proposal."""

    id: str
    text: str
    pain: str | None = None
    now: bool = False
    owner: str = ""
    due: date | None = None
    status: Status = Status.TODO
    impact: int = 2
    effort: int = 2
    origin: Origin = Origin.OWNER
    facts: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True)
class Metric:
    """A number to watch; `key`: of kpis.py; `unit` None: that of the KPI. Values None if not measured yet."""

    id: str
    key: str
    baseline: float | None = None
    target: float | None = None
    current: float | None = None
    measured_at: date | None = None
    unit: Unit | None = None
    period: Period | None = None


@dataclass(frozen=True)
class Stage:
    """One stage. `label`: the owner's name for it, or ""; `score` None: unknown; `skipped`: why it has no answers. What it held
    before it was skipped stays in `touchpoints` for the day when it no longer is; only `answers` and `contacts` count."""

    key: StageKey
    label: str = ""
    skipped: Skipped | None = None
    score: int | None = None
    feeling: str = ""
    quote: str = ""
    customer_goal: str = ""
    customer_does: str = ""
    questions: str = ""
    unmet_need: str = ""
    backstage: str = ""
    ideas: str = ""
    owner: str = ""
    touchpoints: tuple[Touchpoint, ...] = ()
    pains: tuple[Pain, ...] = ()
    actions: tuple[Action, ...] = ()
    metrics: tuple[Metric, ...] = ()

    @property
    def answers(self) -> tuple[Touchpoint, ...]:
        """What the owner says happens here, be it "nothing"; () while the stage is skipped."""
        return () if self.skipped else self.touchpoints

    @property
    def contacts(self) -> tuple[Touchpoint, ...]:
        """The answers that really are contacts: "nothing" and "never asked" are not."""
        return tuple(t for t in self.answers if t.practice not in (Practice.NOTHING, Practice.NONE_ASKED))

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """What is still to be done."""
        return tuple(action for action in self.actions if action.status not in OVER)

    def has(self, *practices: Practice) -> bool:
        """Whether any answer has one of the practices."""
        return any(touchpoint.practice in practices for touchpoint in self.answers)


@dataclass(frozen=True)
class Finding:
    """What a rule found. `stage`: None for the whole map; `target`: of what, such as a touchpoint's id; `inputs`: a digest of
    what the rule looked at, so that a dismissed finding comes back only when that has changed."""

    rule: str
    severity: Severity
    stage: StageKey | None
    target: str
    facts: tuple[str, ...]
    inputs: str
    state: FindingState = FindingState.OPEN


@dataclass(frozen=True)
class Dismissal:
    """A finding that the owner doesn't want to hear of, and why."""

    rule: str
    stage: StageKey | None
    target: str
    inputs: str
    reason: str


@dataclass(frozen=True)
class JourneyMap:
    """The whole map. `taxonomy`: the guide whose stage names the owner chose, or ""; `asked`: question ids that were answered,
    skipped or not known (`answered`, `skipped`, `dont_know`), in the order in which they were."""

    id: str
    business: Business
    persona: Persona
    title: str = ""
    scenario: str = ""
    kind: Kind = Kind.AS_IS
    state: MapState = MapState.DRAFT
    language: str = "en"
    quick: bool = False
    taxonomy: str = ""
    stages: tuple[Stage, ...] = tuple(map(Stage, StageKey))
    dismissals: tuple[Dismissal, ...] = ()
    next_review: date | None = None
    based_on: str = ""
    version: int = 1
    asked: tuple[tuple[str, str], ...] = ()
    created: date | None = None

    def stage(self, key: StageKey) -> Stage:
        """The stage with a key."""
        return next(stage for stage in self.stages if stage.key is key)

    def with_stage(self, stage: Stage) -> "JourneyMap":
        """The same map with another content of one stage."""
        return replace(self, stages=tuple(stage if old.key is stage.key else old for old in self.stages))

    @property
    def applicable(self) -> tuple[Stage, ...]:
        """The stages that the business has."""
        return tuple(stage for stage in self.stages if stage.skipped is not Skipped.NOT_APPLICABLE)

    @property
    def contacts_before_purchase(self) -> int:
        """How often a customer meets the business up to the purchase, repeats counted."""
        keys = (StageKey.AWARENESS, StageKey.CONSIDERATION, StageKey.PURCHASE)
        return sum(touchpoint.repeats.contacts for key in keys for touchpoint in self.stage(key).contacts)

    @property
    def actions_now(self) -> tuple[Action, ...]:
        """The actions that come first and aren't over."""
        return tuple(action for stage in self.stages for action in stage.open_actions if action.now)
