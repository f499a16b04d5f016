"""A recipe's text names a result for ever: what does not concern a result changes nothing in it."""

import json

from backend.store.recipe import Recipe

VERSIONS = {"innsyn": "0.5.0"}
RECIPE = Recipe("prediction", "vgg16", "12ab", image="cat", settings={"top": 5}, versions=VERSIONS)
TEXT = (
    '{"image": "cat", "method": "prediction", "network": "vgg16", "settings": {"top": 5}, '
    '"versions": {"innsyn": "0.5.0"}, "weights": "12ab"}'
)


def test_a_recipe_of_the_processor_reads_as_it_always_has() -> None:
    assert RECIPE.text == TEXT
    assert RECIPE.name == "53a867d87b43b1556dab82f113a61411f35c490029209efbdd18ff901df03900"


def test_a_recipe_of_a_gpu_says_so_and_is_another_one() -> None:
    of_gpu = Recipe("prediction", "vgg16", "12ab", image="cat", settings={"top": 5}, versions=VERSIONS, device="GPU")
    assert json.loads(of_gpu.text) == {**json.loads(TEXT), "device": "GPU"}
    assert of_gpu.name != RECIPE.name


def test_a_recipe_is_read_again_as_it_was() -> None:
    for device in (None, "GPU"):
        recipe = Recipe("atlas", "vgg16", "12ab", image=None, settings={}, versions=VERSIONS, device=device)
        assert Recipe(**json.loads(recipe.text)) == recipe
        assert Recipe(**recipe.facts) == recipe
