"""What a part of the work with maps is: the commands, taps and typed words that it takes."""

from collections.abc import Callable, Mapping

from bot.mapping.visit import Visit
from bot.messages import Context, Reply, Turn

# What was written after the command.
Command = Callable[[Visit, str], Turn]
Commands = Mapping[str, Command]
# What stands after the name of the choice, and the context of the reply it stands under. None: it can't be done any more.
Tap = Callable[[Visit, str, Context | None], Turn | None]
Taps = Mapping[str, Tap]


class Desk:
    """One part. Commands by name; taps by the name of the choice, which is what stands before the first colon of its id."""

    commands: Commands
    taps: Taps

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """When the owner types something while this part has the word; None if it is none of its business."""
        return None

    def stopped(self, visit: Visit) -> Turn | None:
        """When the owner writes /cancel while this part has the word; None if it hasn't."""
        return None

    def asked_again(self, visit: Visit) -> Reply | None:
        """What is open here, for after a side question; None if nothing is."""
        return None
