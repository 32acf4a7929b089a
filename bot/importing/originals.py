"""The source texts of the guides the coach carries, recognised without holding a sentence of them.

`knowledge/originals.json` keeps, for each source document, the hashes of some of its word shingles.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ContentError
from bot.text import words

_SHINGLE = 6
_HASH_BYTES = 8
_ENOUGH = 0.5
# Every shingle whose hash falls below the cut is kept, in each text the same: about one in eight.
_CUT = 2 ** (8 * _HASH_BYTES) // 8


@dataclass(frozen=True)
class Original:
    """One source document: the id of our guide of it and its sampled hashes."""

    guide: str
    hashes: frozenset[str]


@dataclass(frozen=True)
class Carried:
    """The originals of our guides, by the name of the source document."""

    originals: dict[str, Original]

    @classmethod
    def load(cls, file: Path) -> "Carried":
        """What a file written by `write_originals` holds. Raises ContentError naming the file."""
        try:
            rows = json.loads(file.read_text(encoding="utf-8"))
            return cls({name: Original(str(row["guide"]), frozenset(row["hashes"])) for name, row in rows.items()})
        except OSError as exc:
            raise ContentError(f"{file}: can't be read: {exc.strerror}") from exc
        except (ValueError, KeyError, TypeError, AttributeError) as exc:
            raise ContentError(f"{file}: not a list of originals: {exc}") from exc

    def guide_of(self, text: str) -> str | None:
        """The id of our guide whose source a text is, or None: at least half of the source's hashes are in it."""
        here = fingerprint(text)
        shares = {name: len(o.hashes & here) / len(o.hashes) for name, o in self.originals.items() if o.hashes}
        best = max(shares, key=lambda name: shares[name], default=None)
        return self.originals[best].guide if best is not None and shares[best] >= _ENOUGH else None


def fingerprint(text: str) -> frozenset[str]:
    """Sampled hashes of the runs of six words of a text; case, diacritics, punctuation and numbers don't count."""
    plain = [word for word in words(text) if not word.isdigit()]
    hashes = (_hash(" ".join(plain[i : i + _SHINGLE])) for i in range(len(plain) - _SHINGLE + 1))
    return frozenset(hexed for hexed in hashes if int(hexed, 16) < _CUT)


def write_originals(file: Path, sources: dict[Path, str]) -> None:
    """Write the fingerprints of source documents (UTF-8 text -> id of our guide of it) for `Carried.load`."""
    rows = {
        source.name: {"guide": guide, "hashes": sorted(fingerprint(source.read_text(encoding="utf-8")))}
        for source, guide in sources.items()
    }
    file.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _hash(shingle: str) -> str:
    return hashlib.blake2b(shingle.encode(), digest_size=_HASH_BYTES).hexdigest()
