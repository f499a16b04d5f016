"""Results of computations quick enough to wait for: what was asked before is answered from the store."""

import logging
from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from backend.store.recipe import Recipe
from backend.store.results import ResultStore, StoredResult

LOG = logging.getLogger(__name__)

Answer = TypeVar("Answer", bound=BaseModel)


class CachedResults:
    """Answers by recipe: out of the store, or computed and then kept there."""

    def __init__(self, results: ResultStore) -> None:
        self._results = results

    def find(self, recipe: Recipe, kind: type[Answer]) -> Answer | None:
        """Give the stored answer to a recipe; None where nothing is stored, or an answer in another shape."""
        result = self._results.find(recipe)
        if result is None:
            return None
        try:
            return kind.model_validate(result)
        except ValidationError as error:
            LOG.info("stored result has another shape recipe=%s reasons=%s", recipe.name, error.error_count())
            return None

    def answer(self, recipe: Recipe, kind: type[Answer], compute: Callable[[], Answer]) -> tuple[Answer, bool]:
        """Give the answer to a recipe, and whether it was stored already.

        kind: class of the answer. compute: makes it where it was not stored, or in another shape.
        """
        stored = self.find(recipe, kind)
        if stored is not None:
            return stored, True
        answer = compute()
        self._results.keep(recipe, answer.model_dump())
        return answer, False

    def named(self, recipe_name: str) -> StoredResult:
        """Give a result that is stored, by the name of its recipe. Raises UnknownResult."""
        return self._results.named(recipe_name)
