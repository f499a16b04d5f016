"""Presets: settings that go well together, by a name. The page shows them as buttons above the form.

A preset says only what differs from the defaults, which are those of the thesis' Table 3.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic.config import JsonDict, JsonValue


@dataclass(frozen=True)
class Preset:
    """Settings by a name. id: its name in addresses. title: on its button. help: one sentence.

    settings: what differs from the defaults.
    """

    id: str
    title: str
    help: str
    settings: Mapping[str, JsonValue]


def presets(chosen: Sequence[Preset], *, usual: Preset, of_classes: Preset) -> JsonDict:
    """Declare the presets of a form, in the order of the page: extras of its JSON schema, beside form().

    usual: the one that the page opens with. of_classes: the one that it opens with where the objective is a class.
    """
    return {
        "x-presets": {
            "usual": usual.id,
            "ofClasses": of_classes.id,
            "all": [
                {"id": one.id, "title": one.title, "help": one.help, "settings": dict(one.settings)} for one in chosen
            ],
        }
    }


THESIS = Preset("thesis", "Thesis", "Table 3.1 of the thesis, unchanged.", {})

# Larger disturbances than in Table 3.1 leave fewer, larger shapes, and less noise
CALM = {"jitter_px": 16, "rotation_deg": 10.0, "scale": 0.15}

DRAFT = Preset("draft", "Draft", "Small and quick: a first impression.", {"size_px": 96, "steps": 48, "padding_px": 4})
GOOD = Preset(
    "good",
    "Good",
    "Clear shapes and natural contrast; the default.",
    {**CALM, "steps": 160, "robust_range": True},
)
POSTER = Preset(
    "poster",
    "Poster",
    "Large, for print and slides; takes minutes.",
    {**CALM, "size_px": 384, "steps": 256, "robust_range": True},
)
CLASS = Preset(
    "class",
    "Class",
    "The network's own image size, so that it recognizes the class in its own image.",
    {**CALM, "size_px": None, "steps": 256, "robust_range": True},
)

DREAM_DRAFT = Preset(
    "draft",
    "Draft",
    "Small and quick: a first impression.",
    {"size_px": 320, "octaves": 3, "steps": 10, "octave_steps": 10},
)
DREAM_GOOD = Preset("good", "Good", "Fills most screens; the default.", {"size_px": 640})
DREAM_POSTER = Preset(
    "poster", "Poster", "As large as the photograph, up to 1024 px; takes minutes.", {"steps": 30, "octave_steps": 30}
)
