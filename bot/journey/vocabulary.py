"""The fixed terms of a journey map. Their words in each language stand in knowledge/journey/terms.toml."""

from enum import StrEnum


class StageKey(StrEnum):
    """The canonical stages, in order."""

    AWARENESS = "awareness"
    CONSIDERATION = "consideration"
    PURCHASE = "purchase"
    RETENTION = "retention"
    ADVOCACY = "advocacy"


class Sector(StrEnum):
    """Trades that have a pack of examples."""

    RETAIL = "retail"
    FOOD = "food"
    BEAUTY = "beauty"
    REPAIR = "repair"
    CRAFT = "craft"
    HEALTH = "health"
    EDUCATION = "education"
    TOURISM = "tourism"
    B2B_SERVICE = "b2b_service"
    ONLINE_SHOP = "online_shop"
    OTHER = "other"


class Place(StrEnum):
    """Where people buy."""

    SHOP = "shop"
    ONLINE = "online"
    BOTH = "both"
    AT_CUSTOMER = "at_customer"

    @property
    def sells_online(self) -> bool:
        """Whether there is a web shop, a cart or the like."""
        return self in (Place.ONLINE, Place.BOTH)


class Sells(StrEnum):
    """What is sold."""

    GOODS = "goods"
    SERVICES = "services"
    BOTH = "both"


class Trigger(StrEnum):
    """What sets a journey off."""

    AD = "ad"
    FRIEND = "friend"
    SITUATION = "situation"
    SEARCH = "search"
    PASSING_BY = "passing_by"
    OTHER = "other"


class Basis(StrEnum):
    """How an answer is known."""

    ASSUMPTION = "assumption"
    SEEN_MYSELF = "seen_myself"
    CUSTOMER_SAID = "customer_said"
    MEASURED = "measured"


class Skipped(StrEnum):
    """Why a stage has no answers. A skipped stage is not an empty one."""

    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"
    LATER = "later"


class Mode(StrEnum):
    """How a touchpoint is met."""

    PHYSICAL = "physical"
    DIGITAL = "digital"
    HYBRID = "hybrid"


class Repeats(StrEnum):
    """How often one customer meets a touchpoint."""

    ONCE = "1"
    TWO_OR_THREE = "2_3"
    FOUR_OR_MORE = "4_plus"

    @property
    def contacts(self) -> int:
        """As a number of contacts: 1, 2 or 4."""
        return {Repeats.ONCE: 1, Repeats.TWO_OR_THREE: 2, Repeats.FOUR_OR_MORE: 4}[self]


class StartedBy(StrEnum):
    """Who begins a contact. THIRD_PARTY: a friend, a reviewer, the press."""

    CUSTOMER = "customer"
    BUSINESS = "business"
    THIRD_PARTY = "third_party"


class Practice(StrEnum):
    """What a touchpoint does for the customer. The rules ask for practices, not for titles."""

    NOTHING = "nothing"
    NONE_ASKED = "none_asked"
    REVIEW = "review"
    TESTIMONIAL = "testimonial"
    COMPARISON = "comparison"
    CART = "cart"
    CART_REMINDER = "cart_reminder"
    QUESTION = "question"
    PAYMENT = "payment"
    DELIVERY = "delivery"
    THANK_YOU = "thank_you"
    SURPRISE = "surprise"
    SUPPORT = "support"
    NEWSLETTER = "newsletter"
    POINTS = "points"
    MATCHING_PRODUCT = "matching_product"
    OFFER = "offer"
    REMINDER = "reminder"
    REFERRAL_ASK = "referral_ask"
    REWARD = "reward"
    AD = "ad"
    CONTENT = "content"
    WORD_OF_MOUTH = "word_of_mouth"
    VISIT = "visit"
    OWN_PAGE = "own_page"
    ORDER = "order"
    USE = "use"
    COMMUNITY = "community"
    OTHER = "other"


# What makes a customer come again; the rest of what happens after a purchase belongs to its first days.
BRINGS_BACK = frozenset(
    {Practice.NEWSLETTER, Practice.POINTS, Practice.MATCHING_PRODUCT, Practice.OFFER, Practice.REMINDER, Practice.COMMUNITY}
)


class Status(StrEnum):
    """How far an action is."""

    IDEA = "idea"
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class Origin(StrEnum):
    """Who proposed an action."""

    OWNER = "owner"
    COACH = "coach"


class Kind(StrEnum):
    """How things are, or how they should be."""

    AS_IS = "as_is"
    TO_BE = "to_be"


class MapState(StrEnum):
    """Where a map is in its life."""

    DRAFT = "draft"
    COMPLETE = "complete"
    ARCHIVED = "archived"


class Severity(StrEnum):
    """How much a finding matters, the most first."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


class FindingState(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    FIXED = "fixed"
    DISMISSED = "dismissed"


class Horizon(StrEnum):
    """By when an action is to be done."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


class Unit(StrEnum):
    """What a number counts. MONEY in the owner's currency."""

    PERCENT = "percent"
    COUNT = "count"
    MONEY = "money"
    SCORE = "score"
    HOURS = "hours"


class Period(StrEnum):
    """Over how long a number is counted."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


COUNTRIES = frozenset({"RO", "PL", "IT", "EE", "other"})
LANGUAGES = frozenset({"ro", "pl", "it", "et", "en"})
FEELINGS = frozenset({
    "curious", "hopeful", "confident", "relieved", "delighted", "indifferent", "confused", "worried", "impatient", "annoyed",
    "disappointed",
})  # fmt: skip
PHYSICAL_CHANNELS = frozenset({"shop_window", "in_shop", "flyer", "newspaper", "delivery_package", "event_market"})
DIGITAL_CHANNELS = frozenset({
    "sms", "email", "newsletter", "website", "web_shop", "marketplace", "google_search", "google_maps", "google_ads", "facebook",
    "instagram", "tiktok", "messenger_chat", "influencer", "review_site", "blog", "partner_site",
})  # fmt: skip
HYBRID_CHANNELS = frozenset({"phone", "tv", "radio", "pr_press", "friend_word_of_mouth", "loyalty_programme"})
OTHER_CHANNEL = "other"
CHANNELS = PHYSICAL_CHANNELS | DIGITAL_CHANNELS | HYBRID_CHANNELS | {OTHER_CHANNEL}


def usual_mode(channel: str) -> Mode:
    """The mode of a channel, unless the owner says otherwise."""
    if channel in DIGITAL_CHANNELS:
        return Mode.DIGITAL
    return Mode.PHYSICAL if channel in PHYSICAL_CHANNELS else Mode.HYBRID
