# What stands on exported maps around the owner's own words. Labels stand before a colon or above a column.

## The map
export-untitled = Our customers' journey
export-about = About the map
export-field = Field
export-value = Content
export-title = Title
export-business = Business
export-sold = What is sold
export-sector = Trade
export-place = Where people buy
export-customer = Customer
export-need = Need
export-triggers = What sets it off
export-worries = Worries before buying
export-met = Where to meet them
export-scenario = Situation
export-kind = What it shows
export-state = State of the map
export-review = Next review
export-no-date = no date yet
export-made = Made on
export-version = Version

## Stages
export-stages = Stages
export-stage = Stage
export-skipped = Skipped: { $why }
export-skipped-why = Skipped
export-unknown = not known
export-feelings = How customers feel
export-score = Score (−2 to 2)
export-score-words = Score in words
export-feeling = Feeling
export-stage-owner = Who looks after it
export-quote = In the customer's words
export-goal = What the customer wants
export-does = What the customer does
export-questions = What the customer asks
export-unmet = What is missing
export-backstage = Behind the scenes
export-ideas = Ideas
export-eyes = Through the customer's eyes

## Touchpoints
export-touchpoints = Touchpoints
export-touchpoint = Touchpoint
export-no-touchpoints = No contact noted
export-channel = Channel
export-mode = Kind of contact
export-repeats = How many times
export-started-by = Who starts it
export-truth = Moment of truth
export-basis = How we know
export-doing = What happens there

## Pains
export-pains = What annoys
export-pain = Pain point
export-severity = How bad (1 to 3)
export-how-often = How often (1 to 3)
export-about-price = About price or payment

## Actions
export-actions = Actions
export-action = Action
export-now-first = To do first
export-now = Comes first
export-who = Who
export-due = By when
export-status = Status
export-impact = Effect (1 to 3)
export-effort = Effort (1 to 3)
export-proposed-by = Proposed by
export-coach = Coach
export-owner = Owner
export-coach-proposes = Proposed by the coach

## Numbers
export-metrics = Numbers
export-metric = Number
export-formula = Formula
export-baseline = At the start
export-target = Goal
export-current = Now
export-measured = Measured on

## Findings and history
export-findings = What the coach found
export-finding = Finding
export-no-findings = Nothing that needs fixing.
export-importance = Importance
export-rule = Rule
export-set-aside = Set aside
export-history = History
export-date = Date
export-changes = Changes
export-note = Why

## Legend
export-legend = Legend
export-skipped-legend = Skipped stage
export-before = Earlier version
export-repeats-legend = The same customer, several times
export-brief = The picture shows the main points; the PDF and the spreadsheet have everything.
export-what = What
export-text = Text
export-details = Details
export-yes = yes
