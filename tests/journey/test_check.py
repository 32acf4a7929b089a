"""What is told of the findings, what hides what, and that the rules take any map."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.journey.changes import dismiss
from bot.journey.checks.check import check
from bot.journey.checks.rule import Circumstances
from bot.journey.model import JourneyMap, Stage
from bot.journey.vocabulary import FindingState, Practice, Severity, Skipped, StageKey
from tests.journey.arbitrary import FUZZ, any_maps
from tests.journey.cases import NOTHING, NOW
from tests.journey.maps import ADVOCACY, PURCHASE, RETENTION, TODAY, action, contact, edited, good, persona, scores, stage, whole, without

NEVER_ASKED = contact("other", Practice.NONE_ASKED)
# Every stage is bad, and nothing is planned.
POOR = tuple(stage(key, touchpoints=(), actions=(), metrics=(), score=-2) for key in StageKey)


def rules_on(journey: JourneyMap, key: StageKey | None) -> list[str]:
    return [finding.rule for finding in check(journey, NOW) if finding.stage is key]


def test_an_empty_stage_hides_every_other_finding_on_it() -> None:
    unowned = action(now=True, owner="")
    filled = edited(stage(RETENTION, score=-2, actions=(unowned,), touchpoints=(NOTHING,)))
    empty = edited(stage(RETENTION, score=-2, actions=(unowned,), touchpoints=()))

    assert rules_on(filled, RETENTION) == ["R09", "R22", "R12", "R13", "R18", "R23"]
    assert rules_on(empty, RETENTION) == ["R02"]


def test_silence_after_the_purchase_hides_that_nobody_says_thanks_or_sweetens_the_waiting() -> None:
    delivery = stage(PURCHASE, touchpoints=(contact("phone", Practice.DELIVERY), contact("email", Practice.CART_REMINDER)))
    silent = edited(delivery, stage(RETENTION, touchpoints=(NOTHING,)))
    newsletter_only = edited(delivery, stage(RETENTION, touchpoints=(contact("newsletter", Practice.NEWSLETTER),)))

    assert rules_on(newsletter_only, RETENTION) == ["R10", "R13", "R11"]
    assert rules_on(silent, RETENTION) == ["R09", "R12", "R13"]


def test_asking_too_early_hides_that_somebody_was_never_asked() -> None:
    both = (contact("review_site", Practice.REFERRAL_ASK), NEVER_ASKED)
    content = edited(stage(ADVOCACY, touchpoints=both))
    disappointed = edited(stage(ADVOCACY, touchpoints=both), stage(RETENTION, score=-1))

    assert rules_on(content, ADVOCACY) == ["R14"]
    assert rules_on(disappointed, ADVOCACY) == ["R15"]


def test_nothing_is_an_answer_and_no_empty_stage() -> None:
    journey = edited(stage(RETENTION, touchpoints=(NOTHING,)), stage(ADVOCACY, touchpoints=(NEVER_ASKED,)))

    rules = [finding.rule for finding in check(journey, NOW)]

    assert rules == ["R09", "R12", "R13", "R14"]


def test_a_stage_for_later_and_one_that_nobody_knows_about_are_not_empty() -> None:
    journey = edited(stage(RETENTION, touchpoints=(), skipped=Skipped.LATER), stage(ADVOCACY, touchpoints=(), skipped=Skipped.DONT_KNOW))

    assert check(journey, NOW) == ()


def test_what_a_skipped_stage_held_counts_no_more() -> None:
    few = edited(stage(StageKey.AWARENESS, skipped=Skipped.LATER))

    assert few.contacts_before_purchase == 4
    assert [finding.rule for finding in check(few, NOW)] == ["R03"]


def test_a_score_of_zero_is_known_and_a_skipped_stage_has_none_to_miss() -> None:
    zero = edited(scores(0, 1, 0, 0, 0))
    unknown = edited(scores(None, 1, 0, None, 0))
    skipped = replace(unknown, stages=(Stage(StageKey.AWARENESS, skipped=Skipped.NOT_APPLICABLE), *unknown.stages[1:]))

    assert rules_on(zero, None) == []
    assert rules_on(unknown, None) == ["R17"]
    assert rules_on(skipped, None) == ["R03"]


def test_the_most_important_is_told_first_and_at_equal_weight_in_the_order_of_the_rules() -> None:
    journey = edited(
        persona(need=""), without(RETENTION, Practice.THANK_YOU), *POOR[:1], stage(PURCHASE, actions=()), whole(next_review=None)
    )

    findings = check(journey, NOW)

    assert [(finding.severity, finding.rule) for finding in findings] == [
        (Severity.MUST, "R01"),
        (Severity.MUST, "R02"),
        (Severity.SHOULD, "R10"),
        (Severity.SHOULD, "R24"),
        (Severity.NOTE, "R03"),
    ]


def test_dismissed_findings_come_last() -> None:
    journey = edited(persona(need=""), without(RETENTION, Practice.THANK_YOU))
    must, should = check(journey, NOW)

    findings = check(dismiss(journey, must), NOW)

    assert findings == (should, replace(must, state=FindingState.DISMISSED))


def test_a_dismissed_finding_comes_back_when_what_it_rests_on_changes() -> None:
    journey = edited(persona(need=""))
    (found,) = check(journey, NOW)
    dismissed = dismiss(journey, found, "We know")
    changed = replace(dismissed, persona=replace(dismissed.persona, who="A student"))

    (again,) = check(changed, NOW)

    assert (again.rule, again.state) == ("R01", FindingState.OPEN)


def test_a_dismissal_on_one_stage_says_nothing_of_another() -> None:
    journey = edited(stage(RETENTION, touchpoints=()), stage(ADVOCACY, touchpoints=()))
    retention, advocacy = check(journey, NOW)

    findings = check(dismiss(journey, retention), NOW)

    assert findings == (advocacy, replace(retention, state=FindingState.DISMISSED))


def test_a_good_map_on_the_quick_path_has_nothing_it_must_do() -> None:
    quick = edited(whole(quick=True, next_review=None), persona(need=""), scores(None, None, None, None, None), stage(PURCHASE, metrics=()))

    findings = check(quick, NOW)

    assert {(finding.rule, finding.severity) for finding in findings} == {(rule, Severity.NOTE) for rule in ("R01", "R17", "R24")}


def test_without_a_judge_of_texts_none_is_called_vague() -> None:
    assert check(good(), Circumstances(TODAY)) == ()


@FUZZ
@given(any_maps(), st.booleans())
def test_any_map_can_be_checked_and_always_with_the_same_result(journey: JourneyMap, moved_on: bool) -> None:
    now = Circumstances(TODAY, is_vague=lambda text: len(text) < 4, moved_on=moved_on)

    findings = check(journey, now)

    assert findings == check(journey, now)
    assert [list(Severity).index(f.severity) for f in findings if f.state is FindingState.OPEN] == sorted(
        list(Severity).index(f.severity) for f in findings if f.state is FindingState.OPEN
    )
    assert {f.stage for f in findings} & {s.key for s in journey.stages if s.skipped is Skipped.NOT_APPLICABLE} == set()
