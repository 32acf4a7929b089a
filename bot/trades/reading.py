"""TOML files of texts in five languages, read strictly."""

import tomllib
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, TypeAdapter, ValidationError

from bot.errors import ContentError
from bot.languages import SUPPORTED

T = TypeVar("T")


def _complete(texts: dict[str, str]) -> dict[str, str]:
    lacking = [language for language in SUPPORTED if not texts.get(language, "").strip()]
    if lacking or len(texts) > len(SUPPORTED):
        raise ValueError(f"needs a text in each of {', '.join(SUPPORTED)}")
    return texts


# One text by language.
Text = Annotated[dict[str, str], AfterValidator(_complete)]


def read(file: Path, shape: type[T]) -> T:
    """What a file holds. Raises ContentError naming the file and the first place that is wrong."""
    try:
        return TypeAdapter(shape).validate_python(tomllib.loads(file.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ContentError(f"{file}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (OSError, ValueError) as error:
        raise ContentError(f"{file}: {error}") from error
