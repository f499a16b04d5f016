"""Questions: computations quick enough to wait for. A question asked before is answered from the store."""

from collections.abc import Callable

from backend.store.recipe import Recipe
from backend.store.results import Result, ResultStore


class Questions:
    """Answers by recipe: out of the store, or computed and then kept there."""

    def __init__(self, results: ResultStore) -> None:
        self._results = results

    def answer(self, recipe: Recipe, compute: Callable[[], Result]) -> tuple[Result, bool]:
        """Give the result of a recipe, and whether it was stored already. compute makes it where it was not."""
        stored = self._results.find(recipe)
        if stored is not None:
            return stored, True
        result = compute()
        self._results.keep(recipe, result)
        return result, False
