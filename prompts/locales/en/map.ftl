# What the coach says while somebody builds a journey map. Plain text; variables are put in as they are.
# "they", "people": the owner's customers. "you": the owner.

## Starting, stopping, coming back
map-started = Let's draw your customers' journey, from first hearing of you to recommending you. About 12 minutes, mostly tapping. Every answer is saved at once: stop whenever you like, and /resume brings you back to the same question.
map-draft = You have an unfinished map: “{ $title }”. Shall we go on with it?
map-none = You have no map yet. /map starts one.
map-resumed = Here is where we left off.
map-stopped = Saved. /resume brings you back to this very question.
map-resume-side = Back to your map:
map-moved-on = That choice is no longer available. This is where we are:
map-completed = Your map is ready: “{ $title }”.
map-completed-quick = Your draft is ready: “{ $title }”. It says nothing yet about how customers feel; tap “Go on” whenever you want to add that.
map-completed-next = Which file shall I make? Or look at what I found: /check. Change anything with /edit.
map-first-question = This is the first question; there is nothing before it.
map-untitled = My map

## A question
map-progress = Step { $part } of 4 · question { $number } of { $count }
map-question = { $topic ->
    [business] What do you sell, and what is your business called?
    [sector] What kind of business is it?
    [place] Where do people buy from you?
    [persona] Think of one good customer, a real person. Who is it?
    [need] What need or problem brings this customer to you?
    [trigger] What sets it off? What makes them start looking?
    [worry] What worries them before they buy?
    [awareness] How do people first hear of you?
    [consideration] How do people check you out and compare you with others?
    [purchase] How do people buy, and what do they ask or do just before?
    [after] What contact do you have with customers in the first days after the sale?
    [back] What brings customers back to you?
    [advocacy] How do customers recommend you?
    [touchpoints_check] Here are your contacts with customers. Is everything right and complete?
    [moment_of_truth] Which moment decides whether customers stay with you?
    [fixes] What will you fix first? Choose up to three.
    [metric] Which one number will you watch?
   *[review] When shall we look at the map again?
}
map-question-score = { $stage ->
    [awareness] How do people feel when they first hear of you?
    [consideration] How do people feel while they compare you with others?
    [purchase] How do people feel while they are buying?
    [retention] How do people feel after the purchase?
   *[advocacy] How do people feel when you ask them to recommend you, or they do so unasked?
}
map-question-pain = { $stage ->
    [awareness] What annoys people when they first hear of you? What do they ask, and what is missing?
    [consideration] What annoys people while they compare? What do they ask, and what is missing?
    [purchase] What annoys people while they are buying? What do they ask, and what is missing?
    [retention] What annoys people after the purchase? What do they ask, and what is missing?
   *[advocacy] What keeps people from recommending you? What do they ask, and what is missing?
}
map-question-when = By when will this be done, and by whom?
    “{ $action }”
map-hint = { $kind ->
    [many] Tap everything that fits, or type your own; then “Done”.
    [one] Tap one, or type your answer.
   *[text] Type your answer, or tap one of these.
}
map-hint-check = Tap a contact that repeats for the same customer (×2–3, ×4+). Type what is missing.
map-hint-when = I've put you down for now; if it's somebody else, type the name.

## Buttons
map-button = { $id ->
    [back] ‹ Back
    [skip] Skip
    [dont_know] Don't know
    [example] Example
    [why] Why?
    [stop] Save & stop
    [done] Done
    [confirm] Yes, correct
    [change] Change
    [quick] Short version: 10 questions
    [full] Full version: 22 questions
    [resume] Go on
    [new] Start a new map
    [others] Show others
    [take_out] Take a contact out
    [all_contacts] All contacts
   *[own] Something of my own
}

## What came of an answer
map-noted = { $what ->
    [skipped] Skipped. You can come back to it any time.
    [not_applicable] All right: that stage doesn't apply to your business.
    [quick] The short version, then: 10 questions.
   *[full] The full version, then: 22 questions.
}
map-understood = I understood:
map-understood-hint = Is that right? Tap to change, or type more.
map-taken = Noted: { $what }
map-sector-guessed = I wasn't sure about the trade, so I noted “{ $what }”. “Back” lets you change it.
map-homework = No problem. Ask five customers this week:
map-homework-later = When you have their words: /edit, then the question.
map-example = For example:
map-no-example = I have no example for this question. Just answer as it is in your business.
map-unclear = I couldn't make that out. Tap an answer, please, or put it another way.
map-unclear-again = I still can't make it out, so I'll leave it open for now. You can come back to it with /edit.
map-vague = { $topic ->
    [persona] Could you picture one real person? How old, what do they do, when do they come?
    [need] What exactly was going on in this customer's life when they came to you?
    [fixes] What exactly will you do? Something you could begin tomorrow.
   *[contact] Which ones exactly? Name the places, pages or people.
}
map-nothing-chosen = Nothing is chosen yet. Tap an answer, type your own, or skip.
map-too-long = That is too long: please keep it within { $limit } characters. Here is the question again:
map-full = { $field ->
    [touchpoints] That stage is full: 12 contacts are the most.
    [map_touchpoints] The map is full: 40 contacts are the most.
    [now] Three at a time are enough: take one away first.
    [pains] Five are the most here.
    [worries] Five worries are the most.
   *[other] There is no room for more here.
}
map-reopened = Because you changed something, I need to ask again:

## Contacts
map-before-purchase = { $count ->
    [one] Before buying, a customer comes across you { $count } time.
   *[other] Before buying, a customer comes across you { $count } times.
}
map-few-contacts = According to the guides people need 7 to 11 contacts before they decide. That is a guideline, not a rule. Three that you could add:
map-suggested = 💡 { $title }
map-added = I've added: { $title }
map-not-among = “{ $title }” wasn't among your contacts; I have added it.

## Findings
map-findings = { $count ->
    [0] I found nothing that needs fixing. Well done!
    [one] I have { $count } observation.
   *[other] I have { $count } observations.
}
map-finding-advice = 💡 Suggestion: { $advice }
map-self = me
map-own-fix = You can also type an action of your own.

## Numbers and review
map-metric-formula = { $name }: { $formula }
map-metric-tally = No analytics? { $tally }
map-metric-kept = I can't work that number out, but I have kept it as a note: “{ $what }”.
map-review-set = I'll remind you on { $date }.

## Files
map-format = { $format ->
    [png] Picture for the phone
    [pdf] PDF, A4
    [xlsx] Spreadsheet (Excel)
    [csv] Table (CSV)
    [md] Text to paste
   *[json] Data (JSON)
}
map-export-which = “{ $title }”: which file shall I make?
map-exported = { $format ->
    [png] Here is the picture.
    [pdf] Here is the PDF.
    [xlsx] Here is the spreadsheet.
    [csv] Here is the table.
    [md] Here is the text.
   *[json] Here are the data; keep them if you want to bring the map back some day.
}

## Checks
map-read = Guides on { $number }
map-do = I’ll do { $number }
map-dismiss = { $number } isn’t for me
map-dismiss-why = Why not?
map-dismiss-reason = { $reason ->
    [fits] It suits us as it is
    [later] Not now
   *[wrong] It isn't true of us
}
map-dismissed = All right. I'll be quiet about it until something there changes.
map-nobody-compares = They don't compare, they come straight to us
map-quoted = “{ $words }”
map-topic = { $topic ->
    [business] Your business
    [sector] Your trade
    [place] Where people buy
    [persona] Who the customer is
    [need] What brings them
    [trigger] What sets it off
    [worry] What worries them
    [awareness] How they hear of you
    [consideration] How they compare
    [purchase] How they buy
    [after] The first days after
    [back] What brings them back
    [advocacy] How they recommend you
    [touchpoints_check] All contacts
    [score] How they feel
    [pain] What annoys them
    [moment_of_truth] The decisive moment
    [fixes] What to fix first
    [when] By when
    [metric] The number to watch
   *[review] The next review
}

## Answers and the open map
map-for-you = 💡 For your map “{ $title }”: { $advice }
map-add = Add this to my map
map-there-already = That is on your map already.
map-trade-taken = Noted: { $trade }. That answers question 2 as well. If your business has a name, just type it.
map-up-to-date = Your map “{ $title }” is up to date.
map-change = All right. Tap what isn't right, or type what is missing.
map-taken-out = Taken out: { $title }
map-doing = ✓ Already on your list
