"""In groups: silent unless addressed, each member apart, and at home after a move."""

import itertools

import pytest

from bot.answering.courtesy import EXAMPLES
from bot.guides.knowledge import Knowledge
from bot.phrases import Phrases
from tests.telegram.behaving import Bot
from tests.telegram.fake import USERNAME, Fault, Shown

ANA, BOGDAN = 41, 42


class Group:
    """A new group; its members write in their languages."""

    def __init__(self, bot: Bot) -> None:
        self.world, self.number = bot.world, bot.group()

    @property
    def replies(self) -> list[Shown]:
        return self.world.replies(self.number)

    def say(self, text: str, user: int = ANA, language: str = "ro", reply_to: int | None = None) -> Shown:
        """Write to the bot; its reply, which must be to that very message."""
        sent = self.world.say(self.number, text, user=user, language=language, reply_to=reply_to)
        return self.world.wait_for(lambda: self._replies_to(sent.message_id))[0]

    def _replies_to(self, message: int) -> list[Shown]:
        return [one for one in self.replies if one.raw.get("reply_to_message", {}).get("message_id") == message]

    def overhear(self, text: str) -> None:
        """Write to others where privacy mode is off, so that the bot sees it."""
        chat = self.world.open(self.number)
        person = {"id": ANA, "is_bot": False, "first_name": "Ana"}
        self.world.post({"message": {"message_id": 900 + next(_count), "date": 1, "chat": chat.info, "from": person, "text": text}})


_count = itertools.count()


@pytest.fixture
def group(bot: Bot) -> Group:
    return Group(bot)


def question(knowledge: Knowledge, language: str) -> str:
    return knowledge.library.passage(EXAMPLES[0], language).section.question


def test_talk_among_members_is_left_alone(group: Group, phrases: Phrases) -> None:
    assert group.world.say(group.number, "ce facem mâine?", user=ANA).update_id is None
    for text in ("ce facem mâine?", "@altcineva salut", "/help@another_bot"):
        group.overhear(text)

    group.say("/cancel")

    assert [message.text for message in group.replies] == [phrases.say("ro", "cancelled")]


@pytest.mark.parametrize("address", ["/ask {}", "/ask@{name} {}", "@{name}, {}", "{} @{name}"])
def test_whoever_addresses_it_is_answered_under_their_message(group: Group, knowledge: Knowledge, address: str) -> None:
    answer = group.say(address.format(question(knowledge, "ro"), name=USERNAME))

    assert "[1]" in answer.text
    assert answer.buttons


def test_a_reply_to_one_of_its_messages_is_for_it(group: Group, knowledge: Knowledge) -> None:
    first = group.say("/cancel")

    assert "[1]" in group.say(question(knowledge, "ro"), reply_to=first.id).text


def test_members_have_conversations_of_their_own(group: Group, phrases: Phrases) -> None:
    group.say(f"/language@{USERNAME} et", ANA)

    said = [group.say("/cancel", user, "pl").text for user in (ANA, BOGDAN)]

    assert said == [phrases.say("et", "cancelled"), phrases.say("pl", "cancelled")]


def test_a_menu_is_for_the_one_who_asked(group: Group, bot: Bot, phrases: Phrases) -> None:
    group.say("/settings", ANA)
    before = group.replies
    group.world.press(group.number, None, phrases.say("ro", "button-language"), user=BOGDAN, language="it")
    group.world.wait_for(lambda: [answer for answer in group.world.callback_answers if answer.chat == group.number])

    (notice,) = [answer.text for answer in group.world.callback_answers if answer.chat == group.number]

    assert notice == phrases.say("it", "not-your-menu")
    assert group.replies == before
    assert bot.rows("SELECT lane FROM conversation WHERE chat = ?", group.number) == [(f"{group.number}:{ANA}",)]


def test_in_a_new_group_it_says_how_to_address_it(group: Group, phrases: Phrases) -> None:
    group.world.join(group.number)

    (greeting,) = group.world.wait_for(lambda: group.replies)

    assert greeting.text == phrases.say("en", "joined", name=f"@{USERNAME}")


def test_out_of_a_group_it_writes_nothing_more(group: Group, bot: Bot) -> None:
    group.say("/cancel")
    group.world.block(group.number, user=ANA)
    bot.until(bot.handled)

    assert bot.rows("SELECT active FROM conversation WHERE chat = ?", group.number) == [(0,)]
    assert len(group.replies) == 1


def test_a_group_that_becomes_a_supergroup_goes_on(bot: Bot, phrases: Phrases) -> None:
    old, new = Group(bot), Group(bot)
    old.world.open(old.number, "group")
    new.world.open(new.number)
    old.say(f"/language@{USERNAME} et", ANA)
    old.world.fail(Fault("moved", chat=old.number, new_chat=new.number, times=1))
    old.world.say(old.number, "/cancel", user=ANA)

    (carried_over,) = new.world.wait_for(lambda: new.replies)

    assert carried_over.text == phrases.say("et", "cancelled")
    assert new.say("/cancel", ANA, "ro").text == phrases.say("et", "cancelled")


def test_what_waits_for_a_group_follows_it_when_telegram_tells_of_the_move(bot: Bot, phrases: Phrases) -> None:
    old, new = Group(bot), Group(bot)
    old.world.open(old.number, "group")
    place = new.world.open(new.number)
    old.say("/cancel", ANA)

    service = {"message_id": 99, "date": 1, "chat": old.world.open(old.number).info, "migrate_to_chat_id": place.id}
    old.world.post({"message": {**service, "from": {"id": ANA, "is_bot": False, "first_name": "Ana"}}})

    bot.until(lambda: bot.rows("SELECT chat FROM conversation WHERE lane = ?", f"{place.id}:{ANA}") == [(place.id,)])
    assert new.say("/cancel", ANA).text == phrases.say("ro", "cancelled")
