"""How settings are declared for the page, beside pydantic's own title, description, default and limits.

The page draws its forms from it: `npm run types` extracts it from the OpenAPI document.
    steps: int = Field(default=200, ge=1, title="Steps", description="Number of steps.", json_schema_extra=shown())
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic.config import JsonDict


def shown(
    *,
    unit: str = "",
    choices: Mapping[str, str] | None = None,
    empty_means: Mapping[str, float] | str | None = None,
) -> JsonDict:
    """Declare how the page shows a setting: extras of its JSON schema.

    unit: of its limits, such as px. choices: {value: title}, in the order of the page. empty_means: {parameterization:
    the value that is used where the setting is null}, or words for it.
    """
    extras: JsonDict = {"x-unit": unit}
    if choices is not None:
        extras["x-choices"] = [[value, title] for value, title in choices.items()]
    if isinstance(empty_means, str):
        extras["x-empty"] = empty_means
    elif empty_means is not None:
        extras["x-empty"] = {value: f"{number:g}" for value, number in empty_means.items()}
    return extras


def explained(choices: Mapping[str, tuple[str, str]]) -> JsonDict:
    """Declare choices that need a sentence each: {value: (title, help)}, in the order of the page."""
    return {"x-unit": "", "x-choices": [[value, title, text] for value, (title, text) in choices.items()]}


def form(*shown_at_once: str, folded: Sequence[str] = (), elsewhere: Sequence[str] = ()) -> JsonDict:
    """Declare the form of a model of settings: extras of its JSON schema.

    shown_at_once: names of settings, in the order of the page. folded: rarely changed ones. elsewhere: those that
    have a field or button of their own on the page.
    """
    return {"x-form": {"shown": list(shown_at_once), "folded": list(folded), "elsewhere": list(elsewhere)}}
