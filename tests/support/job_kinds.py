"""A small job of every method that is one, in each of which something can happen before it ends."""

import json

NETWORK, LAYER = "efficientnet_lite0", "block6_add"
CHANNELS = [{"kind": "channel", "layer": LAYER, "index": index} for index in (3, 11)]

JOBS: dict[str, dict[str, object]] = {
    "feature_visualization": {"settings": {"objectives": CHANNELS, "steps": 60, "size_px": 96}},
    "deepdream": {
        "image": "cat",
        "settings": {"objectives": CHANNELS[:1], "size_px": 192, "octaves": 2, "octave_steps": 20, "steps": 20},
    },
    "storyboard": {
        "image": "cat",
        "settings": {"layers": [LAYER], "top": 2, "mixes": [2], "steps": 30, "size_px": 64},
    },
    "atlas": {"settings": {"layer": "block2_add", "steps": 8, "size_px": 96}},
    "index": {"settings": {"collection": "many", "layers": [LAYER]}},
}


def request_for(method: str) -> bytes:
    """The request for the job of a method."""
    return json.dumps({"method": method, "network": NETWORK, **JOBS[method]}).encode()
