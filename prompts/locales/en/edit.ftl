# What the coach says while somebody changes a map. Plain text; variables are put in as they are.

## Menus
edit-what = What would you like to change?
edit-button = { $id ->
    [back] ‹ Back
    [more] More…
    [done] I'm done
    [map] The map itself
    [skip] Doesn't apply to us
    [unskip] Does apply to us
    [up] Move up
    [down] Move down
    [stage] Move to another stage
    [remove] Remove
    [undo] Undo
    [clear] Leave empty
    [tap] Tap the answers instead
   *[figures] Work it out
}
edit-group = { $group ->
    [touchpoints] Touchpoints
    [pains] Pain points
    [actions] Actions
   *[metrics] Numbers
}
edit-add = { $kind ->
    [touchpoint] Add a touchpoint
    [pain] Add a pain point
    [action] Add an action
   *[metric] Add a number
}
edit-ask-again = Ask me again: { $question }
edit-several = Which one do you mean?
edit-unclear = I can't find that on your map. Tap what you'd like to change, or type its name.
edit-gone = That is no longer on your map.
edit-left = All changes are saved. /edit brings you back here.
edit-asks = This now needs an answer too:

## What wasn't known
edit-unknown = Not known yet: { $count }
edit-unknown-what = Have your customers told you? Tap the question, then type what they said.
edit-unknown-none = No question is left without an answer.
edit-said = What did your customers say? Type it in their words.

## A field
edit-now = Now: { $value }
edit-type = { $kind ->
    [number] Type a number.
   *[text] Type the text.
}
edit-ask = { $field ->
    [customer_goal] What does the customer want to get done at this stage?
    [customer_does] What does the customer do here, step by step?
    [questions] What do customers ask here?
    [unmet_need] What do customers need here that they don't get yet?
    [backstage] What happens behind the scenes, where customers don't see it?
    [ideas] What could you try here?
    [quote] What has a customer said here, word for word?
    [owner] Who takes care of it?
    [label] What do you call this stage?
    [scenario] Which situation does the map show? For example: the first visit, on a Saturday.
    [feeling] Which feeling fits best?
    [action] What do you do at this contact?
    [started_by] Who starts this contact?
    [chosen_mode] How does this contact take place?
    [basis] How do you know?
    [repeats] How many times does the same customer meet it?
    [due] By when?
    [impact] How much will it change for your customers?
    [effort] How much work will it be?
    [severity] How bad is it for the customer?
   *[how_often] How often does it happen?
}
edit-level = { $level ->
    [severity-1] A small nuisance
    [severity-2] Annoying
    [severity-3] Drives customers away
    [how_often-1] Rarely
    [how_often-2] Now and then
    [how_often-3] Often
    [impact-1] Small effect
    [impact-2] Some effect
    [impact-3] Big effect
    [effort-1] Little work
    [effort-2] Some work
   *[effort-3] A lot of work
}
edit-to-which-stage = Which stage should it move to?

## New things
edit-new = { $kind ->
    [touchpoint] Which contact is missing? Tap one, or type your own.
    [pain] What annoys customers here? Type it in a sentence.
    [action] What will you do? Type it in a sentence.
   *[metric] Which number will you watch here? Tap one.
}

## The guides' names for the stages
edit-taxonomy = Guide { $guide } ({ $language })
edit-taxonomy-ours = Journey Coach's own names
edit-taxonomy-missing = Stages that this guide doesn't have keep their names: { $stages }

## Working out a number
edit-no-number = I need one number, such as { $example }.
edit-figures-wrong = These figures contradict each other, so nothing can be worked out. Let's start again.
edit-figures-zero = “{ $base }” is zero, and nothing can be divided by zero. Let's start again.
edit-figures-n = n = { $n }
edit-figures-few = Fewer than 10 is very few: take it as a hint, not as a result.
edit-figures-keep = { $field ->
    [current] Keep as current value
   *[baseline] Keep as starting value
}
