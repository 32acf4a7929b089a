"""Requests checked against the description of the Bot API, down to the last nested field."""

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.telegram.fake.values import Json, Uploads

DEFAULT_SPEC = Path(__file__).resolve().parents[3].parent / "shared" / "telegram" / "bot-api-10.1.json"

# Takes a value and its path; gives the decoded value or raises SpecError.
Check = Callable[[Any, str], Any]

_SCALARS = {"Integer", "String", "Boolean", "Float", "InputFile"}
_CONSTANT = re.compile(r"(?:must be|always) [“\"]?([a-z_]+)")
_INTEGER = re.compile(r"-?\d{1,19}")
_BOOLEANS = {"true": True, "false": False, "True": True, "False": False, "1": True, "0": False}


class SpecError(Exception):
    """A request that the API doesn't describe."""


class Spec:
    """The methods of the API; a method's checks are compiled when it is first called."""

    def __init__(self, description: Json) -> None:
        self._types: Json = description["types"]
        self._methods: Json = description["methods"]
        self._compiled: dict[str, tuple[dict[str, Check], frozenset[str], frozenset[str]]] = {}
        self._checks: dict[str, Check] = {}

    def knows(self, method: str) -> bool:
        """Whether the API has this method."""
        return method in self._methods

    def check(self, method: str, fields: Json, uploads: Uploads) -> Json:
        """The fields, decoded. Raises SpecError."""
        checks, required, files = self._compiled.get(method) or self._compile(method)
        decoded = {}
        for name, value in fields.items():
            if name not in checks:
                raise SpecError(f"unknown field {name}")
            decoded[name] = checks[name](value, name)
        missing = required - decoded.keys() - uploads.keys()
        if missing:
            raise SpecError(f"missing {', '.join(sorted(missing))}")
        if uploads:
            _check_uploads(decoded, uploads, files)
        return decoded

    def check_result(self, method: str, result: Any) -> None:
        """Whether an answer has the shape that the API promises. Raises SpecError."""
        _any_of([self._type(kind) for kind in self._methods[method]["returns"]])(result, method)

    def _compile(self, method: str) -> tuple[dict[str, Check], frozenset[str], frozenset[str]]:
        """The checks of a method's fields; which it needs, and which may be files."""
        fields = self._methods[method].get("fields", [])
        checks = {field["name"]: self._top_level(field["types"]) for field in fields}
        required = frozenset(field["name"] for field in fields if field["required"])
        files = frozenset(field["name"] for field in fields if "InputFile" in field["types"])
        self._compiled[method] = checks, required, files
        return checks, required, files

    def _top_level(self, types: list[str]) -> Check:
        if set(types) <= _SCALARS:
            return _any_of([_TOP[kind] for kind in types])
        check = _any_of([self._type(kind) for kind in types])

        def decoded(value: Any, path: str) -> Any:
            return check(_from_json(value, path) if isinstance(value, str) else value, path)

        return decoded

    def _type(self, kind: str) -> Check:
        if kind not in self._checks:
            # Types refer to themselves; this stands for the check while it is being built.
            self._checks[kind] = self._later(kind)
            self._checks[kind] = self._build(kind)
        return self._checks[kind]

    def _later(self, kind: str) -> Check:
        def check(value: Any, path: str) -> Any:
            return self._checks[kind](value, path)

        return check

    def _build(self, kind: str) -> Check:
        if kind.startswith("Array of "):
            return _array(self._type(kind.removeprefix("Array of ")))
        if kind in _SCALARS:
            return _STRICT[kind]
        if self._types[kind].get("subtypes"):
            return _any_of([self._type(name) for name in self._types[kind]["subtypes"]])
        return self._object(kind)

    def _object(self, kind: str) -> Check:
        fields = self._types[kind].get("fields", [])
        checks = {field["name"]: self._field(field) for field in fields}
        required = frozenset(field["name"] for field in fields if field["required"])

        def check(value: Any, path: str) -> Any:
            if not isinstance(value, dict):
                raise SpecError(f"{path} is no {kind}")
            for name, item in value.items():
                if name not in checks:
                    raise SpecError(f"unknown field {path}.{name} of {kind}")
                checks[name](item, f"{path}.{name}")
            if not required <= value.keys():
                raise SpecError(f"missing {path}.{', '.join(sorted(required - value.keys()))} of {kind}")
            return value

        return check

    def _field(self, field: Json) -> Check:
        check = _any_of([self._type(kind) for kind in field["types"]])
        constant = _CONSTANT.search(field["description"]) if field["name"] in ("type", "source", "status") else None
        return _constant(constant[1]) if constant else check


def _check_uploads(decoded: Json, uploads: Uploads, files: frozenset[str]) -> None:
    attached = set(re.findall(r"attach://([^\"]+)", json.dumps(decoded)))
    unused = (uploads.keys() - attached - files) | (uploads.keys() & decoded.keys())
    absent = attached - uploads.keys()
    if unused or absent:
        raise SpecError(f"uploads without a use: {sorted(unused)}; attachments without an upload: {sorted(absent)}")


def _any_of(checks: list[Check]) -> Check:
    if len(checks) == 1:
        return checks[0]

    def check(value: Any, path: str) -> Any:
        errors = []
        for alternative in checks:
            try:
                return alternative(value, path)
            except SpecError as error:
                errors.append(str(error))
        # The alternative that got deepest into the value is the one that was meant.
        raise SpecError(max(errors, key=lambda text: text.count(".") + text.count("[")))

    return check


def _array(item: Check) -> Check:
    def check(value: Any, path: str) -> Any:
        if not isinstance(value, list):
            raise SpecError(f"{path} is no array")
        return [item(entry, f"{path}[{index}]") for index, entry in enumerate(value)]

    return check


def _constant(expected: str) -> Check:
    def check(value: Any, path: str) -> Any:
        if value != expected:
            raise SpecError(f"{path} is not {expected!r}")
        return value

    return check


def _from_json(value: str, path: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        raise SpecError(f"{path} is no JSON") from None


def _strict(kind: type | tuple[type, ...], name: str) -> Check:
    def check(value: Any, path: str) -> Any:
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise SpecError(f"{path} is no {name}")
        return value

    return check


def _string(value: Any, path: str) -> Any:
    if not isinstance(value, str):
        raise SpecError(f"{path} is no String")
    # Half a surrogate pair gets through JSON as an escape.
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise SpecError("strings must be encoded in UTF-8")
    return value


def _lenient(strict: Check, read: Callable[[str], Any]) -> Check:
    """Forms carry text only, so a top-level scalar may be written as text."""

    def check(value: Any, path: str) -> Any:
        return strict(read(value) if isinstance(value, str) else value, path)

    return check


def _read_integer(value: str) -> Any:
    return int(value) if _INTEGER.fullmatch(value) else value


_STRICT: dict[str, Check] = {
    "Integer": _strict(int, "Integer"),
    "String": _string,
    "Boolean": _strict(bool, "Boolean"),
    "Float": _strict((int, float), "Float"),
    "InputFile": _strict(str, "InputFile"),
}
_TOP: dict[str, Check] = {
    **_STRICT,
    "Integer": _lenient(_STRICT["Integer"], _read_integer),
    "Boolean": _lenient(_STRICT["Boolean"], lambda value: _BOOLEANS.get(value, value)),
    "Float": _lenient(_STRICT["Float"], lambda value: float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else value),
}


def minimum(methods: Iterable[str]) -> Spec:
    """What is known without the description: how the fields we use are encoded. Unknown fields are refused all the same."""
    kinds = {
        "Integer": "message_id user_id offset limit timeout max_connections cache_time message_thread_id",
        "Boolean": "show_alert drop_pending_updates disable_notification protect_content has_spoiler is_big "
        "show_caption_above_media disable_content_type_detection",
        "String": "text caption parse_mode url secret_token callback_query_id action file_id language_code name description "
        "short_description",
        "Any": "reply_markup commands scope allowed_updates media reply_parameters link_preview_options entities caption_entities "
        "reaction menu_button",
    }
    fields: list[Json] = [{"name": name, "types": [kind], "required": False} for kind, names in kinds.items() for name in names.split()]
    fields.append({"name": "chat_id", "types": ["Integer", "String"], "required": False})
    fields += [{"name": name, "types": ["InputFile", "String"], "required": False} for name in ("photo", "document")]
    spec = Spec({"methods": {method: {"fields": fields} for method in methods}, "types": {}})
    spec._checks["Any"] = lambda value, path: value
    return spec


@lru_cache(maxsize=4)
def load_spec(path: Path) -> Spec | None:
    """The description in a file; None if there is none. Loaded once: reading it takes 20 ms."""
    return Spec(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None
