"""T8: answers of Telegram that are lost on their way, and chats that are told to wait."""

from itertools import pairwise
from pathlib import Path
from statistics import quantiles

from tests.chaos.harness import FULL, BotProcess, check_database, record, rows, size, wait_until_settled
from tests.chaos.users import Users
from tests.telegram.fake import Call, FakeTelegram, Fault
from tests.telegram.fake.values import PATIENCE

# Of all messages; they all befall the chats with even numbers.
_LOST, _FLOODED = 0.02, 0.05
# Seconds, of the full run: in the suite other tests and programs may take the processor away.
_PUNCTUAL = 0.5
# From the outbox to Telegram for a message that met no trouble, while others wait for up to three.
_UNDISTURBED = 0.5


def test_lost_answers_and_floods_lose_nothing_and_hold_up_nobody_else(fake: FakeTelegram, tmp_path: Path) -> None:
    # So many that the machine isn't the limit: with four hundred everything is late that has to wait for a processor.
    users = Users(fake, size(30, 100), seed=8, steps=size(9, 24))
    _trouble(fake, [person.chat for person in users.people if person.chat % 2 == 0])
    with BotProcess(tmp_path, fake.base_url) as bot:
        bot.run()
        users.begin()
        users.go_on(size(PATIENCE, 900), lambda: users.pausing)
        wait_until_settled(tmp_path)
        # What came again after everybody had been asked their last question.
        users.react()
        assert bot.terminate() == 0

    check_database(tmp_path, users.truth)
    assert (users.wrong, fake.violations) == ([], [])
    lost = [call for call in fake.calls_of("sendMessage") if call.outcome == "lost"]
    late = _lateness(fake)
    assert users.repeated == len(lost) > 0
    assert [call for call in fake.calls if call.early] == []
    assert len(late) > 0
    assert min(late) >= 0
    undisturbed = quantiles(_undisturbed(fake, tmp_path), n=20)[-1]
    assert not FULL or max(late) <= _PUNCTUAL
    assert not FULL or undisturbed <= _UNDISTURBED
    assert _meanwhile(fake) > 0
    figures = {
        "messages": users.answered + len(users.people),
        "lost_answers": len(lost),
        "repeated": users.repeated,
        "told_to_wait": len(late),
    }
    record("T8", "2 % of answers lost, 5 % 429", **figures, early=0, latest_s=round(max(late), 3), others_p95_s=round(undisturbed, 3))


def _trouble(fake: FakeTelegram, chats: list[int]) -> None:
    fake.fail(Fault("lost", method="getUpdates", share=_LOST))
    # One of each at least, whatever chance has in store.
    fake.fail(Fault("lost", method="sendMessage", chat=chats[0], times=1))
    fake.fail(Fault("flood", method="sendMessage", chat=chats[1], times=1, retry_after=3))
    for chat in chats:
        fake.fail(Fault("lost", method="sendMessage", chat=chat, share=2 * _LOST))
        for seconds in (1, 2, 3):
            fake.fail(Fault("flood", method="sendMessage", chat=chat, share=2 * _FLOODED / 3, retry_after=seconds))


def _lateness(fake: FakeTelegram) -> list[float]:
    """For each refusal with 429: seconds from the end of the wait to the next try in that chat."""
    late = []
    for calls in _by_chat(fake).values():
        for refused, following in pairwise(calls):
            if refused.outcome == "429":
                late.append(following.time - refused.time - float(refused.description.rsplit(" ", 1)[1]))
    return late


def _undisturbed(fake: FakeTelegram, home: Path) -> list[float]:
    """Seconds from the outbox to Telegram, in the chats that no trouble befell."""
    calls = {chat: calls for chat, calls in _by_chat(fake).items() if chat % 2}
    created: dict[int, list[float]] = {chat: [] for chat in calls}
    for chat, at in rows(home, "SELECT chat, created_at FROM outbox WHERE chat % 2 = 1 ORDER BY id"):
        created[chat].append(at / 1000)
    return [call.time - at for chat in calls for call, at in zip(calls[chat], created[chat], strict=True)]


def _meanwhile(fake: FakeTelegram) -> int:
    """How many messages others got while a chat waited as it was told."""
    calls = fake.calls_of("sendMessage")
    waits = [(one.time, two.time) for some in _by_chat(fake).values() for one, two in pairwise(some) if one.outcome == "429"]
    return sum(began < call.time < ended for began, ended in waits for call in calls if (call.chat or 0) % 2)


def _by_chat(fake: FakeTelegram) -> dict[int, list[Call]]:
    chats: dict[int, list[Call]] = {}
    for call in fake.calls_of("sendMessage"):
        assert call.chat is not None
        chats.setdefault(call.chat, []).append(call)
    return chats
