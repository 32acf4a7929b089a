# What the coach says when a map is looked at again: four questions, undo, history, reminders, time zone.
# Plain text; variables are put in as they are.

## The four questions
review-started = Let's look at “{ $title }” again: four short questions, about three minutes. Skip whatever you have nothing to say about.
review-progress = Review · question { $number } of { $count }
review-question = { $step ->
    [said] What have customers told you since last time? Put it in their words.
    [stage] Which part of their journey is this about?
    [changed] What has changed in your business?
    [done] Which of these have you done?
    [did] Nothing was left on your list. Have you done anything else for your customers?
   *[which] You aren't watching any number yet. Which one shall it be?
}
review-hint = { $kind ->
    [confirm] Type it, or tap something that customers have confirmed.
    [words] Type your answer, or skip.
   *[number] Type just the number, such as 12.5.
}
review-filed = Noted under “{ $stage }”.
review-no-room = There was no room left for more pain points there, so I have kept it as the customer's words.
review-noted = Noted in the history.
review-changed = { $what ->
    [nothing] Nothing
    [offer] What we sell
    [prices] Our prices
    [place] Where people buy
    [customers] Our customers
   *[team] Our team
}
review-did = { $count ->
    [one] Well done: { $count } thing off the list.
   *[other] Well done: { $count } things off the list.
}
review-number = { $name }: what is the number now?
review-number-again = { $name }: what is the number now? Last time: { $value }.
review-number-same = Still { $value }
review-number-unclear = I need one number in figures, such as 12.5.
review-number-bounds = That can't be: { $name } lies between { $low } and { $high }.
review-number-below = That can't be: { $name } can't be below zero.
review-note = Review
review-draft = “{ $title }” isn't finished yet. Complete it first; then there is something to look back on.
review-stopped = Saved. /review brings you back to this question.
review-date = I'll remind you on { $date }.
review-date-silent = Next review: { $date }. Reminders are off, so I won't write to you that day.

## What came of it
review-summary = What has come of the review of “{ $title }”:
review-curve = How customers feel, stage by stage:
review-then = Then: { $faces }
review-now = Now: { $faces }
review-closed = Settled:
review-opened = New points:
review-figures = Numbers:
review-changes = Changed on the map:
review-nothing = Nothing has changed on the map.
review-button = { $id ->
    [review] Go on with the review
    [history] History
    [undo] Undo
    [edit] Change something
   *[check] What could be better
}

## Changes in words
diff-yes-no = { $answer ->
    [yes] yes
   *[no] no
}
diff-country = { $country ->
    [RO] Romania
    [PL] Poland
    [IT] Italy
    [EE] Estonia
   *[other] another country
}
diff-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } others
}

## Undo and history
undo-done = Taken back:
undo-step = The last step has been taken back.
undo-nothing = There is nothing left to take back.
undo-deleted = “{ $title }” is back.
history-title = History of “{ $title }”, latest first:
history-first = The beginning
history-step = One step on
history-restored = Back to version { $version }
history-restore = Bring back version { $version }
history-older = Earlier ones
history-back = The map is as it was in version { $version } again.

## Reminders
remind-review = It's time to look at “{ $title }” again: four short questions, about three minutes.
remind-button = { $id ->
    [now] Let's do it now
    [week] In a week
    [off] Switch reminders off
   *[on] Switch reminders on
}
remind-state = { $state ->
    [on] Reminders are on: I'll write when a review is due, and on Mondays while something you wanted to do first is still open.
   *[off] Reminders are off: I'll only write when you write to me.
}
remind-week = A new week. First on your list for “{ $title }”:
remind-done = ✓ { $action }
remind-did = Well done! Still to do:
remind-all-done = Well done! Everything you wanted to do first is done.

## Time zone
zone-assumed = Reminders come at 10 in the morning. I assume this time zone: { $place }. If that isn't yours, tap another:
zone-ask = Your time zone: { $place }. Tap another, or type a city, your country, or the difference to UTC, such as +2.
zone-set = Your time zone: { $place }. It is { $time } there.
zone-unclear = I don't know that place. Type a big city near you, your country, or the difference to UTC, such as +2.
zone-other = Another time zone
