"""The command contract, by starting the real program as outside scripts do."""

import json
import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from bot.bootstrap import ROOT
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE

TOKEN = "123456789:" + "A" * 35


@pytest.fixture
def run(home: Path, python: str, app: object, tmp_path: Path) -> "Run":
    """Start `python -m bot …` in the home whose index is ready, with a database that nobody has used."""
    return Run(python, home, f"sqlite:///{tmp_path / 'chats.db'}")


class Run:
    def __init__(self, python: str, home: Path, database: str) -> None:
        self._python = python
        self._home = home
        self._database = database

    def __call__(self, *arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("JOURNEY_COACH", "TELEGRAM"))}
        return subprocess.run(
            [self._python, "-m", "bot", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
            cwd=ROOT,
            env={**clean, "JOURNEY_COACH_HOME": str(self._home), "JOURNEY_COACH_DATABASE_URL": self._database, **environment},
        )


def test_ask_json_prints_one_object_of_the_contracts_form(run: Run) -> None:
    done = run("ask", "--json", "how do I improve post-purchase")
    record = json.loads(done.stdout)

    assert done.returncode == 0
    assert list(record) == ["id", "asked_language", "language", "kind", "text", "stage", "sources", "passages", "model", "ms"]
    assert (record["id"], record["kind"], record["language"], record["stage"], record["model"]) == (None, "answer", "en", "retention", None)
    assert list(record["sources"][0]) == ["n", "guide", "section", "title", "language", "facts", "quote"]
    assert {tuple(sorted(p)) for p in record["passages"]} == {("facts", "guide", "language", "score", "section", "stage")}
    assert list(record["ms"]) == ["total", "embed", "retrieve", "compose"]


def test_a_ranking_has_at_most_ten_passages_of_at_most_eight_facts_a_guide_best_first(run: Run) -> None:
    record = json.loads(run("ask", "--json", "do people read reviews").stdout)
    facts = [fact for passage in record["passages"] for fact in passage["facts"]]
    scores = [passage["score"] for passage in record["passages"]]

    assert len(scores) == 10
    assert scores == sorted(scores, reverse=True)
    assert all(len(p["facts"]) <= (16 if p["guide"] == "000+003" else 8) for p in record["passages"])
    assert len(facts) == len(set(facts))


def test_a_file_of_questions_is_answered_line_by_line_each_alone(run: Run, tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": "Cum atrag clienți noi?"},
        {"id": 7, "text": "and after that?"},
        {"id": "c", "text": "newsletter", "language": "et"},
        {"id": None, "text": ""},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")

    records = [json.loads(line) for line in run("ask", "--json", "--file", str(file)).stdout.splitlines()]

    assert [record["id"] for record in records] == ["a", 7, "c", None]
    assert [record["kind"] for record in records[:2]] == ["answer", "off_topic"]
    assert [record["language"] for record in records[:3]] == ["ro", "en", "et"]


def test_a_readable_answer_ends_with_its_sources(run: Run) -> None:
    done = run("ask", "Jak zdobyć więcej opinii od klientów?")

    assert done.returncode == 0
    assert "\nŹródła\n[1] „" in done.stdout


def test_jsonl_chat_keeps_conversations_apart_and_closes_each_input(run: Run) -> None:
    inputs = [
        {"conversation": "c1", "text": "how do I win attention?"},
        {"conversation": "c2", "text": "tell me more", "language": "it"},
        {"conversation": "c1", "choice": "next"},
        {"conversation": "c1"},
    ]
    done = run("chat", "--jsonl", stdin="\n".join(json.dumps(row) for row in inputs))
    records = [json.loads(line) for line in done.stdout.splitlines()]
    replies = [record for record in records if "text" in record]

    assert [list(record) for record in records if "done" in record] == [["conversation", "done"]] * 4
    assert [record["conversation"] for record in replies] == ["c1", "c2", "c1"]
    assert list(replies[0]) == ["conversation", "text", "choices", "question", "progress", "documents"]
    assert replies[2]["text"].startswith("Consideration")
    assert "choice" in records[-2]["error"]


def test_a_vote_is_kept_with_its_question_and_the_last_one_counts(run: Run, tmp_path: Path) -> None:
    inputs = [
        {"conversation": "c", "text": "how do I win attention?"},
        *({"conversation": "c", "choice": v} for v in ("helpful", "unhelpful")),
    ]
    file = tmp_path / "votes.db"
    done = run("chat", "--jsonl", stdin="\n".join(json.dumps(row) for row in inputs), JOURNEY_COACH_DATABASE_URL=f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as database:
        votes = database.execute("SELECT lane, question, kind, language, helpful FROM feedback").fetchall()

    assert done.returncode == 0
    assert votes == [("c", "how do I win attention?", "answer", "en", 0)]


def test_a_pipe_is_read_to_its_end_with_plain_lines(run: Run) -> None:
    done = run("run", stdin="how many contacts before buying?\n1\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert "7 to 11" in done.stdout
    assert "\x1b" not in done.stdout


def test_doctor_finds_everything_well(run: Run) -> None:
    done = run("doctor")

    assert done.returncode == 0
    checks = ("home", "guides", "phrases", "embeddings", "index")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [f"ok   {what}" for what in checks]


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({"JOURNEY_COACH_EMBEDDINGS": "gpt"}, "JOURNEY_COACH_EMBEDDINGS"),
        ({"JOURNEY_COACH_LOG_LEVEL": "LOUD"}, "JOURNEY_COACH_LOG_LEVEL"),
        ({"TELEGRAM_API_BASE_URL": "api.telegram.org"}, "TELEGRAM_API_BASE_URL"),
        ({"JOURNEY_COACH_WEBHOOK_URL": "https://coach.example/hook"}, "JOURNEY_COACH_WEBHOOK_SECRET"),
        ({"JOURNEY_COACH_ADMINS": "@ana"}, "JOURNEY_COACH_ADMINS"),
        ({"JOURNEY_COACH_METRICS_PORT": "99999"}, "JOURNEY_COACH_METRICS_PORT"),
    ],
)
def test_a_bad_setting_stops_the_start_with_one_sentence_that_names_it(run: Run, environment: dict[str, str], names: str) -> None:
    done = run("ask", "hello", **environment)

    assert done.returncode == 2
    assert names in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("url", ["mysql://me@host/name", "nonsense", "postgresql://me:secret-word@127.0.0.1:1/name"])
def test_a_database_that_cannot_be_used_is_one_sentence_without_its_password(run: Run, url: str) -> None:
    done = run("telegram", TELEGRAM_BOT_TOKEN=TOKEN, JOURNEY_COACH_DATABASE_URL=url)

    assert done.returncode == 2
    assert done.stderr.startswith("journey-coach: JOURNEY_COACH_DATABASE_URL is not usable: ")
    assert len(done.stderr.splitlines()) == 1
    assert "secret-word" not in done.stderr


def test_a_home_that_cannot_be_used_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")

    done = run("ask", "hello", JOURNEY_COACH_HOME=str(file / "home"))

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("journey-coach: ")
    assert "Traceback" not in done.stderr


def test_a_token_selects_telegram_and_a_refused_one_is_one_sentence(run: Run, tmp_path: Path) -> None:
    with FakeTelegram("1:OTHER") as fake:
        database = f"sqlite:///{tmp_path / 'bot.db'}"
        done = run("run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_BASE_URL=fake.base_url, JOURNEY_COACH_DATABASE_URL=database)

    assert done.returncode == 2
    assert done.stderr == "journey-coach: Telegram refuses the bot's token: set TELEGRAM_BOT_TOKEN to the one that @BotFather gives\n"
    assert TOKEN not in done.stdout + done.stderr


def test_nothing_of_a_question_and_no_token_is_logged(run: Run) -> None:
    done = run("ask", "--json", "zebra umbrella customers", TELEGRAM_BOT_TOKEN=TOKEN, JOURNEY_COACH_LOG_LEVEL="DEBUG")

    assert done.returncode == 0
    assert "zebra" not in done.stderr
    assert TOKEN not in done.stdout + done.stderr


def test_help_comes_at_once_for_nothing_heavy_is_loaded(run: Run) -> None:
    done = run("--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}

    assert done.returncode == 0
    assert "bot" in loaded
    assert loaded & {"numpy", "onnxruntime", "chromadb", "sqlalchemy", "telegram", "httpx", "aiohttp", "pydantic"} == set()


def test_two_questions_at_once_share_one_index(run: Run, python: str, home: Path) -> None:
    environment = {**os.environ, "JOURNEY_COACH_HOME": str(home)}
    command = [python, "-m", "bot", "ask", "--json", "do people read reviews"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment) for _ in range(2)]
    outputs = [json.loads(process.communicate(timeout=PATIENCE)[0]) for process in both]

    assert outputs[0]["passages"] == outputs[1]["passages"]
