"""The settings: a panel, and the list of languages behind it."""

from bot.conversation import Conversation
from bot.languages import SUPPORTED
from bot.messages import Choice, Place, Reply
from bot.phrases import Phrases

AUTOMATIC = "auto"


class SettingsPanel:
    """Draws the settings of a conversation."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def panel(self, conversation: Conversation, language: str, place: Place = Place.NEW, news: str = "") -> Reply:
        """Every setting with its value. `news`: what has just been changed."""
        name = self._phrases.say(language, "language-name", code=language)
        mode = "fixed" if conversation.fixed else AUTOMATIC
        spoken = self._phrases.say(language, "settings-language", mode=mode, language=name)
        text = "\n\n".join(part for part in (news, self._phrases.say(language, "settings"), spoken) if part)
        switch = "off" if conversation.reminders else "on"
        choices = (
            Choice("settings:language", self._phrases.say(language, "button-language")),
            Choice(f"reminders:{switch}", self._phrases.say(language, "remind-button", id=switch)),
            Choice("timezone", self._phrases.say(language, "zone-other")),
        )
        return Reply(text, choices, place=place)

    def languages(self, conversation: Conversation, language: str, *, in_panel: bool) -> Reply:
        """The languages to choose from, with the way back if they stand in the panel."""
        names = {code: self._phrases.say(code, "language-name", code=code) for code in SUPPORTED}
        choices = [Choice(f"language:{code}", name, code == conversation.fixed) for code, name in names.items()]
        choices.append(Choice(f"language:{AUTOMATIC}", self._phrases.say(language, "language-automatic"), conversation.fixed is None))
        if in_panel:
            choices.append(Choice("settings", self._phrases.say(language, "button-back")))
        return Reply(self._phrases.say(language, "language-choose"), tuple(choices), place=Place.EDIT if in_panel else Place.NEW)
