"""Plain values, such as JSON has, as values of the model. Made for speed: a map is read at every tap."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

# Fields that have another name in plain values.
NAMES = {"skipped": "skipped_reason", "customer_goal": "goal"}
Path = list[str | int]
Read = Callable[[Any], Any]


class Unreadable(Exception):
    """A plain value that is no value of the model. `path`: where it stands, by the model's names."""

    def __init__(self, *path: str | int) -> None:
        super().__init__(path)
        self.path: Path = list(path)


@cache
def reader(hint: Any) -> Read:
    """What makes a value of a type out of plain values, or raises Unreadable."""
    if get_origin(hint) is UnionType:
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
        read = reader(hint)
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is tuple:
        return _row_reader(get_args(hint))
    if is_dataclass(hint):
        return _object_reader(hint)
    return _scalar_reader(hint)


def _object_reader(kind: Any) -> Read:
    """Of a dataclass. What is missing has its usual value; what isn't known is left out."""
    hints = get_type_hints(kind)
    plan = [(field.name, NAMES.get(field.name, field.name), reader(hints[field.name]), _needed(field)) for field in fields(kind)]

    def read(data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise Unreadable
        values = {}
        for name, written, inner, needed in plan:
            if written in data:
                values[name] = _inside(name, inner, data[written])
            elif needed:
                raise Unreadable(name)
        return kind(**values)

    return read


def _inside(part: str | int, read: Read, value: object) -> Any:
    try:
        return read(value)
    except Unreadable as unreadable:
        unreadable.path.insert(0, part)
        raise


def _needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _row_reader(hints: tuple[Any, ...]) -> Read:
    """`hints`: (X, ...) for any number of X, or one for each entry."""
    readers = [reader(hint) for hint in hints if hint is not Ellipsis]
    any_number = hints[-1] is Ellipsis

    def read(value: Any) -> Any:
        if not isinstance(value, list) or not (any_number or len(value) == len(readers)):
            raise Unreadable
        each = readers * len(value) if any_number else readers
        return tuple(_inside(place, one, entry) for place, (one, entry) in enumerate(zip(each, value, strict=True)))

    return read


def _scalar_reader(hint: Any) -> Read:
    if hint is date:
        return _day
    if hint is float:
        return _number
    if issubclass(hint, StrEnum):
        terms = {term.value: term for term in hint}
        return lambda value: _term(terms, value)

    def exactly(value: Any) -> Any:
        # True is no number here.
        if type(value) is not hint:
            raise Unreadable
        return value

    return exactly


def _term(terms: Mapping[str, StrEnum], value: object) -> StrEnum:
    found = terms.get(value) if isinstance(value, str) else None
    if found is None:
        raise Unreadable
    return found


def _day(value: object) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        raise Unreadable from error


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unreadable
    try:
        return float(value)
    except OverflowError as error:
        raise Unreadable from error
