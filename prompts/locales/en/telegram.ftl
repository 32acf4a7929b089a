# What only Telegram shows. One message a key; the same keys and variables in every language. Plain text only: no markup.

## Command menu: at most 256 characters each, best under 40
command-ask = Ask a question
command-map = Build a map of your customers’ journey
command-resume = Go on where you stopped
command-maps = Your maps
command-edit = Change anything on the map
command-check = What could be better
command-export = Picture, PDF, spreadsheet, text
command-review = Look at the map again
command-undo = Take the last change back
command-language = Choose the language
command-settings = Settings
command-cancel = Start afresh
command-help = What I can do, with examples
command-status = How the bot is doing

## Profile: name at most 64 characters, description 512, about 120
profile-name = Journey Coach
profile-description = I'm an automated assistant for small businesses. Ask me about the customer journey: how people find you, compare you, buy, come back and recommend you.

    I answer from five guides, show my sources, and say so when the guides don't know. I speak English, Romanian, Polish, Italian and Estonian.

    Tap the button below and write your question in your own words.
profile-about = Automated assistant for small businesses: answers about the customer journey, with sources.

## Notices; not-your-menu: at most 200 characters
not-your-menu = These buttons belong to somebody else's conversation. For your own, mention me or use /ask.
slow-down = That's more messages than I can keep up with. Give me a minute: what you send until then will stay unanswered. After that, we'll carry on.
given-up = Sorry, I tried several times but couldn't handle what you sent. Please try again, perhaps in other words. If that doesn't help, /cancel starts afresh.
file-not-sent = Sorry, I couldn't send you a file: it is no longer there, or it is too large for Telegram. With /export I make it afresh.

## For admins
status =
    Waiting to be handled: { $inbox }
    Waiting to be sent: { $outbox }
    Given up: { $quarantined }
alert-storage = I can't write to my database, so I'm not taking in any messages for now. Nothing is lost: Telegram keeps them for up to 24 hours. Please check the disk space and the database; I'll carry on by myself once it can be written again.
