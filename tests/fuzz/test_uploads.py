"""A thousand uploads of every kind, good and bad, leave the web process as small as it was: at most 150 MB.

Runs on demand: npm test -- fuzz tests/fuzz/test_uploads.py. The server is started a second time for it: the first start
makes the tables, and what that needs stays in memory until the next.
"""

import io
import random
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tests.support.photographs import HEIC, PDF, SVG, as_file, gradient, grey_png, huge_png, sixteen_bit_png
from tests.support.servers import Server, running_server
from tests.support.uploads import multipart

MB = 1_000_000
LARGEST_MB = 150
UPLOADS = 1000
TOLD_EVERY = 100
ADDRESSES = {"image": "/api/images", "collection": "/api/collections", "network": "/api/networks"}
MADE = (200, 201)
REFUSED = (409, 413, 415, 422)


def photograph(chance: random.Random, kind: str = "JPEG") -> bytes:
    """A picture that was not uploaded before."""
    picture = gradient(chance.randrange(200, 1500), chance.randrange(200, 1500))
    picture.putpixel((chance.randrange(200), chance.randrange(200)), (255, chance.randrange(256), 0))
    return as_file(picture, kind)


def archive(chance: random.Random) -> bytes:
    """Three photographs of two classes in a zip file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for name in ("cats/1.jpg", "cats/2.jpg", "dogs/3.jpg"):
            packed.writestr(name, photograph(chance))
    return content.getvalue()


KINDS: tuple[tuple[str, str, Callable[[random.Random], bytes]], ...] = (
    ("image", "photograph.jpg", photograph),
    ("image", "photograph.png", lambda chance: photograph(chance, "PNG")),
    ("image", "photograph.webp", lambda chance: photograph(chance, "WEBP")),
    ("image", "photograph.tiff", lambda chance: photograph(chance, "TIFF")),
    ("image", "photograph.gif", lambda chance: photograph(chance, "GIF")),
    ("image", "photograph.bmp", lambda chance: photograph(chance, "BMP")),
    ("image", "deep.png", lambda chance: sixteen_bit_png(np.full((90, 90), chance.randrange(60_000)))),
    ("image", "large.png", lambda chance: grey_png(4000, chance.randrange(2000, 4000))),
    ("image", "cut-off.jpg", lambda chance: photograph(chance)[: chance.randrange(200, 3000)]),
    ("image", "bomb.png", lambda _: huge_png()),
    ("image", "noise.png", lambda chance: chance.randbytes(2_000_000)),
    ("image", "drawing.svg", lambda _: SVG),
    ("image", "phone.heic", lambda _: HEIC),
    ("image", "paper.pdf", lambda _: PDF),
    ("collection", "animals.zip", archive),
    ("collection", "noise.zip", lambda chance: chance.randbytes(500_000)),
    ("network", "noise.h5", lambda chance: chance.randbytes(500_000)),
    ("network", "noise.keras", lambda chance: chance.randbytes(500_000)),
)


def send(server: Server, number: int, chance: random.Random) -> tuple[str, int]:
    """Upload the next file; every second one that is kept is deleted again."""
    noun, name, make = KINDS[number % len(KINDS)]
    body, content_type = multipart(make(chance), name)
    status, answer = server.ask("POST", ADDRESSES[noun], body, content_type)
    assert status in MADE + REFUSED, (name, status, answer)
    if status in MADE and number % 2:
        assert server.ask("DELETE", f"{ADDRESSES[noun]}/{answer['id']}")[0] == 204
    return name, status


def test_a_thousand_uploads_leave_the_web_process_small(tmp_path: Path) -> None:
    with running_server(tmp_path):
        pass
    chance, told = random.Random(1), Counter[tuple[str, int]]()
    with running_server(tmp_path, UPLOADS_LIMIT=str(2 * UPLOADS)) as server:
        sizes = [server.web_process().memory_info().rss]
        for number in range(UPLOADS):
            told[send(server, number, chance)] += 1
            if (number + 1) % TOLD_EVERY == 0:
                sizes.append(server.web_process().memory_info().rss)
                sys.stdout.write(f"{number + 1} uploads: {sizes[-1] / MB:.0f} MB\n")
        assert server.predict("cat")[0] == 200
    sys.stdout.write(", ".join(f"{name} {status} × {times}" for (name, status), times in sorted(told.items())) + "\n")
    assert {name for name, status in told if status in MADE} >= {name for _, name, _ in KINDS[:8]} | {"animals.zip"}
    assert not {name for name, status in told if status in MADE} & {"bomb.png", "noise.png", "noise.zip", "noise.h5"}
    assert max(sizes) <= LARGEST_MB * MB
