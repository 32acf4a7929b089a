"""The measured promises, on the evaluation questions: lower bounds with room for another machine's rounding."""

from bench import questions, retrieval
from bot.bootstrap import App


def test_retrieval_keeps_what_the_benchmarks_promise(app: App) -> None:
    ours = retrieval.row("ours", retrieval.ours(app), questions.load())

    assert ours.hit1 >= 0.80
    assert ours.hit3 >= 0.93
    assert min(ours.by_language[language] for language in retrieval.LANGUAGES) >= 0.88
    assert ours.auroc >= 0.97


def test_scope_keeps_what_the_benchmarks_promise(app: App) -> None:
    scope = retrieval.scope(app, questions.load())

    assert scope.false_refusals <= 0.05
    assert scope.false_answers <= 0.08
    assert scope.needs_told >= 0.85
    assert scope.right_language >= 0.97
