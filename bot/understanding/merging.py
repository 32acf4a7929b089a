"""Which of the contacts in one breath are one, and what each is at the question asked."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from bot.journey.model import Touchpoint
from bot.journey.vocabulary import BRINGS_BACK, Practice
from bot.understanding.catalogue import Named
from bot.understanding.values import Asked

# Kinds of contact that a channel is only the means of: "thank-you by SMS" is one contact, "friends, Facebook" are two.
ON_A_CHANNEL = frozenset(Practice) - {
    Practice.AD,
    Practice.WORD_OF_MOUTH,
    Practice.VISIT,
    Practice.OWN_PAGE,
    Practice.COMMUNITY,
    Practice.DELIVERY,
    Practice.USE,
    Practice.OTHER,
}
MEANS = frozenset({"sms", "email", "messenger_chat", "phone", "facebook", "instagram", "tiktok"})
_FLEETING = (Practice.CONTENT, Practice.OTHER)
CALLS = frozenset({"sms", "email", "messenger_chat", "phone"})
# What customers may ask about without doing it.
ASKED_ABOUT = frozenset({Practice.ORDER, Practice.VISIT, Practice.DELIVERY, Practice.OFFER, Practice.USE})
# In one breath, two of a sort are one.
_SINGLE = ON_A_CHANNEL - {Practice.CONTENT, Practice.PAYMENT}
SOCIAL = frozenset({"facebook", "instagram", "tiktok", "messenger_chat"})
# In one breath, the first is what is meant and the second is how.
_ABSORBS = {
    Practice.REWARD: (Practice.WORD_OF_MOUTH, Practice.REFERRAL_ASK, Practice.OFFER),
    Practice.REFERRAL_ASK: (Practice.WORD_OF_MOUTH, Practice.REVIEW, Practice.OWN_PAGE, Practice.DELIVERY),
    Practice.REVIEW: (Practice.VISIT, Practice.OWN_PAGE),
    Practice.TESTIMONIAL: (Practice.VISIT, Practice.OWN_PAGE, Practice.CONTENT),
    Practice.COMPARISON: (Practice.QUESTION, Practice.VISIT),
    Practice.NONE_ASKED: (Practice.REVIEW, Practice.REFERRAL_ASK),
    Practice.QUESTION: (Practice.OFFER, Practice.DELIVERY),
    Practice.CART_REMINDER: (Practice.CART, Practice.REMINDER, Practice.ORDER, Practice.QUESTION),
    Practice.THANK_YOU: (Practice.DELIVERY, Practice.PAYMENT),
    Practice.SURPRISE: (Practice.DELIVERY, Practice.USE),
    Practice.MATCHING_PRODUCT: (Practice.DELIVERY, Practice.USE, Practice.SUPPORT),
    Practice.NEWSLETTER: (Practice.DELIVERY, Practice.MATCHING_PRODUCT),
    Practice.OFFER: (Practice.DELIVERY,),
    Practice.SUPPORT: (Practice.DELIVERY,),
}


def absorbed(found: Sequence[Named], asked: Asked) -> list[Named]:
    """Without what only tells more of another contact in the same breath."""
    practices = {one.practice for one in found}
    lost = {loser for winner in practices for loser in _ABSORBS.get(winner, ())}
    if asked is Asked.BACK and practices & BRINGS_BACK:
        lost |= practices - BRINGS_BACK
        # "SMS with offers" is an offer.
        lost |= {Practice.REMINDER} if any(one.entry and one.practice is not Practice.REMINDER for one in found) else set()
    kept: list[Named] = []
    for one in sorted(found, key=lambda one: (one.entry is None, -one.hit.weight)):
        same = any(one.practice is other.practice and _alike(one, other) for other in kept)
        if one.practice not in lost and not same:
            kept.append(one)
    return sorted(kept, key=lambda one: one.hit.start)


def attached(mentioned: Sequence[Named], named: Sequence[Named], leads: Container[int]) -> list[Named]:
    """The channels that are contacts of their own beside what is named, not only where it happens: "posters at the market"."""
    taken = {place for one in named for place in range(one.hit.start, one.hit.end)}
    free = [one for one in mentioned if taken.isdisjoint(one.hit.places)]
    return [one for one in free if one.entry and not _tells_where(one, named[0], leads)] if named else free


def _tells_where(channel: Named, named: Named, leads: Container[int]) -> bool:
    if named.practice is Practice.AD and named.channel in SOCIAL and channel.channel in SOCIAL:
        return True
    led = channel.hit.start > named.hit.start and (channel.hit.start in leads or channel.hit.start - 1 in leads)
    # Friends may talk on Facebook, but not in a search.
    return led and (named.practice is not Practice.WORD_OF_MOUTH or channel.channel in SOCIAL | CALLS)


def in_place(named: Named, asked: Asked) -> Practice:
    """The practice of a contact at a question: what is in view all the time brings people back as a reminder does."""
    brings_nobody = named.practice not in BRINGS_BACK and (named.entry is None or named.practice in _FLEETING)
    if asked is Asked.BACK and brings_nobody:
        return Practice.REMINDER
    # Who has just bought asks in the group.
    helps = asked is Asked.AFTER and named.practice in (Practice.QUESTION, Practice.COMMUNITY)
    return Practice.SUPPORT if helps else named.practice


def _alike(one: Named, other: Named) -> bool:
    return one.entry is None or one.practice in _SINGLE or one.channel == other.channel


def different(touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
    """Without what was named twice; two of the catalogue's same kind, such as two marketplaces, are two if they have names."""
    seen: dict[str, Touchpoint] = {}
    for touchpoint in touchpoints:
        kin = any(touchpoint.catalogue and touchpoint.catalogue == old.catalogue for old in seen.values())
        seen.setdefault(touchpoint.title.casefold(), replace(touchpoint, catalogue="") if kin else touchpoint)
    return tuple(seen.values())
