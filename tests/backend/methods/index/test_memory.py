"""What a worker holds while it makes an index of all layers of VGG-16, the largest of the bundled networks.

It takes 20 s of a processor, so npm test leaves it to npm test -- thorough.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.photographs import PROJECT, new_photograph

IMAGES = 15
MOST_MB = 1450  # of 1500, which a worker may take; it keeps the connection to the scheduler too
MEASURE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from backend.jobs.local_cluster import LOCAL_THREADS
from backend.jobs.job import JobSpec, Part, ResumePoint
from backend.methods.index.settings import IndexPlan
from backend.methods.index.work import advance, finish, join
from backend.methods.loaded_networks import prepare_worker
from backend.examples.collections import open_collection
from backend.store.recipe import Recipe
from models.catalog import NETWORKS


class Cache(dict):
    address = "here"

    def keep(self, key, load, most=None, *, is_needed_next=False):
        if key not in self:
            self[key] = load()
        return self[key]

    def drop(self, key):
        self.pop(key, None)

    def is_ended(self, run):
        return False


folder, count, network = sys.argv[1], int(sys.argv[2]), "vgg16_tiny_imagenet"
checksum = open_collection(folder).checksum
plan = IndexPlan(collection="c", address=folder, checksum=checksum, images=2 * count)
recipe = Recipe("index", network, NETWORKS[network].fingerprint(), None, plan.resolved())
cache, joined = Cache(), None
prepare_worker(cache)
threads = cycle([ThreadPoolExecutor(1) for _ in range(LOCAL_THREADS)])  # as in a worker, each stretch in another one
for number in range(2):
    spec = JobSpec("run", network, plan.model_dump(), recipe.text, 2 * count, Part(number, number * count, count))
    point, progress = ResumePoint(None, None), None
    while progress is None or not progress.is_over:
        progress, point = next(threads).submit(advance, cache, spec, point, 0.2).result(), None
    assert progress.done == count, progress
    joined = join(cache, spec, joined, progress.artifacts[0].content)
assert len(finish(cache, spec, joined)) > 20
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))  # ru_maxrss counts the parent's
print(int(peak.split()[1]) // 1024)
"""


@pytest.mark.thorough
def test_a_pass_over_all_layers_of_vgg16_takes_bounded_memory(tmp_path: Path) -> None:
    for number in range(2 * IMAGES):
        (tmp_path / f"{number}.jpg").write_bytes(new_photograph(number))
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tmp_path), str(IMAGES)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert measured.returncode == 0, measured.stderr
    assert int(measured.stdout.splitlines()[-1]) <= MOST_MB
