# Everything the coach says itself. One message a key; the same keys and variables in every language.
# Plain text only: no markup. Variables are put in as they are, so no sentence may need them in another grammatical case.

## Meeting
start = Hello! I'm Journey Coach, an automated assistant for small businesses. I answer questions about the customer journey, drawing on five guides, in your language and with sources.

    Just write what you'd like to know, for example: “{ $example }”

    I can also lead you, tap by tap, through a journey map of your own business, and make a picture of it that you can forward: /map.
help = I answer questions about the customer journey: how people find you, compare you, buy, come back and recommend you. Everything I say comes from five guides (two Romanian, one Polish, one Italian, one Estonian), and I always show you the source. If the guides don't say something, I'll tell you so.

    Ask in your own words, for example:
    • { $example1 }
    • { $example2 }
    • { $example3 }

    Commands: /language to choose the language, /ask to ask a question, /cancel to start afresh, /help for this page.

    Maps: /map starts one, /resume goes on, /maps lists them, /edit changes anything, /check shows what I found, /export makes files, /review looks again after some weeks, /undo takes the last change back.
start-brief = Hello! I'm Journey Coach, an automated assistant that answers questions about the customer journey from five guides.
joined = Hello, everyone! I'm Journey Coach, an automated assistant, and I answer questions about the customer journey. In this group I only read what is meant for me: mention { $name } in your question, reply to one of my messages, or write /ask and your question.
greeting = Hello! What would you like to know about your customers' journey? For example: “{ $example }”
thanks = You're welcome! Feel free to ask more whenever you like.
goodbye = Goodbye, and good luck with your business!

## Replies outside the job
off-topic = I can't help with that: I only know about the customer journey. You could ask me, for example: “{ $example }”
blocked = I won't do that. I only answer questions about the customer journey from the guides, and nobody here gets to see anyone else's data.
abuse = I'm sorry I'm not being useful right now. If you like, tell me in one sentence what you need to know about your customers.
distress = I'm sorry you're going through this. I'm only a program and can't help here the way a person can. Please talk to somebody you trust today. If you might harm yourself, call 112 now, or a crisis line in your country. Your business can wait; you matter more.
not-covered = The guides don't answer that.
not-covered-nearest = The guides don't answer that. The closest topic they do cover is “{ $title }”:
english-instead = I don't speak that language yet, so here is the answer in English.

## The parts of an answer
agreement = Points with more than one number appear in several guides.
next-step =
    This week:
    { $step }
sources = Sources
source = [{ $n }] “{ $section }”: our wording, based on guide { $guide } ({ $language })
source-own = [{ $n }] “{ $section }”: { $guide } ({ $language })
original = In the guide's language ({ $language }):
apply = The guides give no examples for individual trades. Here is what they do say; apply it to your own business:
nothing-more = That is all the guides say about this.
what-topic = What would you like to hear more about? Ask me a question first, for example: “{ $example }”
last-stage = That was the last stage.
first-stage = That is the first stage; nothing comes before it.
stage-order = The guides order the stages like this, each in its own words:
guide-stages = Guide { $guide } ({ $language }): { $stages }
stage-is = { $stage ->
    [awareness] This sounds like the first stage, awareness.
    [consideration] This sounds like the consideration stage, when people compare.
    [purchase] This sounds like the decision to buy.
    [retention] This sounds like the stage after the purchase.
   *[advocacy] This sounds like the last stage, recommendation.
}
stage-name = { $stage ->
    [awareness] Awareness
    [consideration] Consideration
    [purchase] Purchase
    [retention] After the purchase
   *[advocacy] Recommendation
}
language-name = { $code ->
    [ro] Romanian
    [pl] Polish
    [it] Italian
    [et] Estonian
    [en] English
   *[other] { $code }
}

## Buttons
button-more = Tell me more
button-original = In the guide's language
button-next = And the next stage?
button-sources = Show the sources
button-helpful = 👍
button-unhelpful = 👎
button-language = Change the language
button-back = Back
button-map = Build my map
vote-thanks = { $vote ->
    [helpful] Thank you! Glad it helped.
   *[unhelpful] Thank you for telling me. Asking in other words may get you further.
}

## Settings and slips
settings = Settings
settings-language = { $mode ->
    [fixed] Language: { $language } (always)
   *[auto] Language: that of each question (now: { $language })
}
language-choose = Which language shall I answer in? I'll still recognise the others.
language-automatic = The language of each question
language-set = All right, I'll answer in English.
language-follow = All right, I'll answer each question in the language it is asked in.
cancelled = All right, let's start afresh. What would you like to know?
ask-what = Write your question after the command, for example: /ask { $example }
empty = I couldn't find anything to read there. Please write your question in words.
too-long = That's too long for me: please keep it within { $limit } characters.
cannot-listen = I can't listen to recordings. Please type your question.
cannot-look = I can't look at pictures or videos. Please tell me in words what you'd like to know.
cannot-open = I can't open files. Please write here what you'd like to know.
nice-sticker = Nice sticker! If you have a question about your customers, just type it.
only-text = I only understand text. Please put your question into words.
unknown-command = I don't know that command. /help shows what I can do.
stale-choice = That choice is no longer available. Here is where we are now; just carry on asking.
not-yet = That isn't ready yet. For now I answer questions from the guides.
failed = Sorry, something went wrong at my end. You haven't lost anything; please try again.

## Neither a question nor an answer
map-offer = Gladly! I'll ask you about your business, one short question at a time, and draw the map from your answers. Tap to begin:
at-your-service = I'm here to help. Ask me anything about your customers, or I'll build a map of your business with you:
delete-what = I don't delete anything on the strength of one sentence, so that nothing is lost by mistake. Your maps are in /maps, where you can delete each of them; /cancel drops the subject we were just talking about.
how-far = How far along you are stands above each question. You can stop whenever you like; your answers are kept.
number-explained =
    The guides say nothing about this number, so this explanation is my own.

    { $name }: { $formula }.
