"""An error that is raised deep inside names the field of the request."""

import pytest

from backend.methods.error_fields import fields_within
from models.errors import UnknownLayer


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        ("layer", "settings.objectives.2.layer"),
        ("channels", "settings.objectives.2.index"),
        ("channels.4", "settings.objectives.2.index.4"),
        (None, "settings.objectives.2"),
        ("network", "network"),
        ("image", "image"),
    ],
)
def test_the_place_stands_before_the_field(raised: str | None, told: str) -> None:
    with pytest.raises(UnknownLayer) as refused, fields_within("settings.objectives.2", {"channels": "index"}):
        raise UnknownLayer("No.", hint="Yes.", field=raised)
    assert (refused.value.message, refused.value.hint, refused.value.field) == ("No.", "Yes.", told)


def test_what_goes_well_is_left_alone() -> None:
    with fields_within("settings"):
        pass
