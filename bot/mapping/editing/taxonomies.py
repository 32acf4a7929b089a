"""The guides' own names for the stages, for owners who prefer them to ours."""

from collections.abc import Iterator, Sequence

from bot.guides.stages import Taxonomy
from bot.journey.changes import amend_map, amend_stage
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import StageKey
from bot.mapping.editing.scene import Scene, taxonomy_name
from bot.mapping.editing.spots import Spot
from bot.mapping.editing.view import set_choice
from bot.messages import Choice

_JOINED = " / "


def taxonomy_key(taxonomy: Taxonomy) -> str:
    """What a map remembers of the choice: the guide, and the language of its words."""
    return f"{taxonomy.guide}/{taxonomy.language}"


def taxonomy_choices(scene: Scene, spot: Spot) -> Iterator[Choice]:
    """Ours, and each guide's."""
    chosen = scene.journey.taxonomy
    yield set_choice(spot, "", scene.say("edit-taxonomy-ours"), selected=not chosen)
    for taxonomy in scene.taxonomies:
        key = taxonomy_key(taxonomy)
        yield set_choice(spot, key, taxonomy_name(scene, key), selected=key == chosen)


def taxonomy_lines(scene: Scene) -> str:
    """Each guide's names in its own words."""
    lines = (
        scene.say(
            "guide-stages",
            guide=taxonomy.guide,
            language=scene.say("language-name", code=taxonomy.language),
            stages=", ".join(term for _, term in taxonomy.terms),
        )
        for taxonomy in scene.taxonomies
    )
    return "\n".join(f"• {line}" for line in lines)


def find_taxonomy(taxonomies: Sequence[Taxonomy], key: str) -> Taxonomy | None:
    """The one that was chosen, None if there is none with this key."""
    return next((taxonomy for taxonomy in taxonomies if taxonomy_key(taxonomy) == key), None)


def with_taxonomy(journey: JourneyMap, taxonomy: Taxonomy | None) -> JourneyMap:
    """With a guide's names for the stages. A stage that the guide doesn't have keeps ours, or the owner's own; None: ours everywhere."""
    owners_own = not journey.taxonomy
    for stage in journey.stages:
        terms = terms_for(taxonomy, stage.key) if taxonomy else ()
        label = _JOINED.join(terms) or (stage.label if owners_own and taxonomy else "")
        journey = amend_stage(journey, stage.key, label=label)
    return amend_map(journey, taxonomy=taxonomy_key(taxonomy) if taxonomy else "")


def terms_for(taxonomy: Taxonomy, key: StageKey) -> tuple[str, ...]:
    """A guide's words for one of our stages: none, one, or two."""
    return tuple(term for stage, term in taxonomy.terms if stage == key)


def without_terms(scene: Scene) -> str:
    """That the chosen guide lacks some stages, with the names that those keep; "" if it has them all, or none was chosen."""
    taxonomy = find_taxonomy(scene.taxonomies, scene.journey.taxonomy)
    lacking = [scene.stage_name(stage.key) for stage in scene.journey.stages if taxonomy and not terms_for(taxonomy, stage.key)]
    return scene.say("edit-taxonomy-missing", stages=", ".join(lacking)) if lacking else ""
