"""The running bot as its operator meets it: health, webhook, and going over from one way of getting updates to the other."""

from pathlib import Path

from tests.chaos.harness import wait_until
from tests.telegram.chat import Chat
from tests.telegram.fake import FakeTelegram
from tests.telegram.running import SECRET, by_webhook, fetched, free_port, running


def test_a_bot_with_a_webhook_shows_its_health_and_lets_nobody_else_in(fake: FakeTelegram, tmp_path: Path) -> None:
    hook, health = by_webhook(), free_port()
    with running("tests.telegram.program", fake, tmp_path, **hook, JOURNEY_COACH_METRICS_PORT=str(health)):
        Chat(fake, 7).say("/start")
        # While the disk is slow it isn't ready: a database that doesn't answer within two seconds counts as failing.
        wait_until(lambda: fetched(f"http://127.0.0.1:{health}/readyz")[0] == 200)
        answers = {path: fetched(f"http://127.0.0.1:{health}{path}") for path in ("/livez", "/readyz", "/metrics")}
        forged = fetched(hook["JOURNEY_COACH_WEBHOOK_URL"], b'{"update_id": 9}', **{"X-Telegram-Bot-Api-Secret-Token": SECRET + "x"})

    assert answers["/livez"] == (200, "ok\n")
    assert (answers["/readyz"][0], "database: ok\n" in answers["/readyz"][1]) == (200, True)
    assert "journey_coach_updates_received_total 1.0" in answers["/metrics"][1].splitlines()
    assert forged[0] == 403
    assert fake.violations == []


def test_what_came_while_the_bot_was_down_is_answered_also_after_a_change_from_webhook_to_polling(
    fake: FakeTelegram, tmp_path: Path
) -> None:
    chat = Chat(fake, 7)
    with running("tests.telegram.program", fake, tmp_path, **by_webhook()):
        chat.say("/start")
    fake.say(7, "first answer")
    still_set = fake.world.hook is not None

    with running("tests.telegram.program", fake, tmp_path):
        seen = chat.more_than(1, 1)

    assert [message.text for message in seen] == ["Step 2 of 25?"]
    assert (still_set, fake.world.hook) == (True, None)
    assert fake.violations == []
