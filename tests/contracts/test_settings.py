"""What the page needs to know of every setting: its title, help and place in the form, declared once beside it."""

import pytest
from pydantic import BaseModel

from backend.graph.objective import OBJECTIVES
from backend.methods import JOB_METHODS
from backend.methods.activations.settings import ActivationSettings
from backend.methods.heatmaps.settings import HeatmapSettings

OF_JOBS = [method.request.model_fields["settings"].annotation for method in JOB_METHODS.values()]
OF_METHODS = [*OF_JOBS, ActivationSettings, HeatmapSettings]
of_every_method = pytest.mark.parametrize("settings", OF_METHODS, ids=lambda model: model.__name__)


@of_every_method
def test_every_setting_has_a_title_and_help(settings: type[BaseModel]) -> None:
    for name, field in settings.model_fields.items():
        assert field.title, name
        assert field.description, name


@of_every_method
def test_every_setting_has_one_place_in_the_form_or_elsewhere_on_the_page(settings: type[BaseModel]) -> None:
    form = settings.model_json_schema()["x-form"]
    places = [*form["shown"], *form["folded"], *form["elsewhere"]]
    assert sorted(places) == sorted(settings.model_fields)


@of_every_method
def test_the_form_can_draw_every_setting_that_it_shows(settings: type[BaseModel]) -> None:
    schema = settings.model_json_schema()
    for name in (*schema["x-form"]["shown"], *schema["x-form"]["folded"]):
        assert "x-unit" in schema["properties"][name], name


@pytest.mark.parametrize("model", [*OF_METHODS, *OBJECTIVES], ids=lambda model: model.__name__)
def test_choices_are_those_that_are_allowed(model: type[BaseModel]) -> None:
    for name, declared in model.model_json_schema()["properties"].items():
        titled = [choice[0] for choice in declared.get("x-choices", ())]
        assert titled == declared.get("enum", []) or "x-unit" not in declared, name
