"""What wasn't known in the interview, and what customers have said of it since."""

from dataclasses import replace

from bot.journey.interview.path import Result, find_question, settle, unknown
from bot.journey.model import JourneyMap, Stage
from bot.journey.soundness import items
from bot.journey.vocabulary import Basis
from bot.mapping import interview
from bot.mapping.asking.asker import Step
from bot.mapping.editing.menus import question_label
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import UNKNOWN, Spot
from bot.mapping.editing.view import View, back_choice, edit_choice
from bot.messages import Choice
from bot.messages import Question as Asked


def unknown_view(scene: Scene, spot: Spot) -> View | None:
    """The questions to which no answer was known, or one of them; None if it doesn't apply any more."""
    if spot.field:
        return _question_view(scene, spot)
    questions = unknown(scene.journey)
    options = tuple(edit_choice(Spot(UNKNOWN, question.id), question_label(scene, question.id)) for question in questions)
    text = scene.say("edit-unknown-what") if questions else scene.say("edit-unknown-none")
    return View(spot, text, options, (back_choice(scene, Spot()),))


def _question_view(scene: Scene, spot: Spot) -> View | None:
    question = find_question(scene.journey, spot.field)
    if question is None:
        return None
    case = scene.visit.case(scene.journey, question)
    text = f"{interview.asker_of(question).text(case)}\n\n{scene.say('edit-said')}"
    tap = Choice(f"reopen:{question.id}", scene.say("edit-button", id="tap"))
    stage = question.stage.value if question.stage else None
    return View(spot, text, (tap,), (back_choice(scene, Spot(UNKNOWN)),), Asked(question.id, question.field.value, stage))


def said_by_customers(scene: Scene, spot: Spot, text: str) -> Step:
    """What typed words come to as an answer to a question that wasn't known: customers said so. Without a result if they aren't clear."""
    before = scene.journey
    question = find_question(before, spot.field)
    if question is None:
        return Step(before)
    step = interview.typed(scene.visit.case(before, question), text)
    if step.result is not Result.ANSWERED and not step.confirm:
        return Step(before, news=step.news)
    return replace(step, journey=settle(_marked(before, step.journey), question, Result.ANSWERED), result=Result.ANSWERED)


def _marked(before: JourneyMap, after: JourneyMap) -> JourneyMap:
    """With what is new based on customers' words."""
    stages = tuple(_marked_stage(before.stage(stage.key), stage) for stage in after.stages)
    persona = after.persona
    if persona != before.persona:
        persona = replace(persona, basis=Basis.CUSTOMER_SAID)
    return replace(after, stages=stages, persona=persona)


def _marked_stage(before: Stage, after: Stage) -> Stage:
    there = {item.id for item in items(before)}
    touchpoints = tuple(t if t.id in there else replace(t, basis=Basis.CUSTOMER_SAID) for t in after.touchpoints)
    pains = tuple(pain if pain.id in there else replace(pain, basis=Basis.CUSTOMER_SAID) for pain in after.pains)
    return replace(after, touchpoints=touchpoints, pains=pains)
