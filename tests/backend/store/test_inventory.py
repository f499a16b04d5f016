"""What a store holds and what is wrong with it: found by name, repaired or set aside."""

import os
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.jobs.job import JobState
from backend.store.blobs import BlobState
from backend.store.images import Rendition
from backend.store.inventory import KINDS
from backend.store.pruning import prune
from tests.support.photographs import as_file, gradient
from tests.support.stores import NETWORK, PICTURE, RECIPE, Filled, filled_store


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    return filled_store(tmp_path)


def repair(filled: Filled, networks: tuple[str, ...] = (NETWORK,)) -> list[str]:
    return prune(filled.store.database, filled.store.blobs, filled.inventory.faults(networks))


def test_each_kind_is_counted_with_its_bytes(filled: Filled) -> None:
    filled.store.blobs.put(b"nobody needs this")
    sizes = {size.kind: (size.count, size.size_bytes) for size in filled.inventory.sizes()}
    assert tuple(sizes) == KINDS
    assert sizes["uploads"][0] == 2  # so small an image is its own preview
    assert sizes["uploads"][1] >= len(as_file(gradient()))
    assert sizes["results"][0] == 1
    assert sizes["results"][1] > len(b'{"classes": [1, 2]}')  # beside its recipe
    assert sizes["artifacts"] == (1, len(PICTURE))
    assert sizes["checkpoints"] == (2, len(b"at the end") + len(b"at four"))
    assert sizes["collections"] == (1, len(b"an archive"))
    assert sizes["orphans"] == (1, len(b"nobody needs this"))
    assert sizes["database"][1] > 4096


def test_a_whole_store_has_no_faults(filled: Filled) -> None:
    assert filled.inventory.faults([NETWORK]).count == 0
    assert repair(filled) == []


def test_damaged_and_missing_blobs_are_named_with_what_needs_them(filled: Filled) -> None:
    original = filled.images[filled.image].blobs[Rendition.ORIGINAL]
    picture = filled.jobs[filled.job].artifacts[0].key
    filled.path_of(original).write_bytes(b"nonsense")
    filled.path_of(picture).unlink()
    faults = {fault.key: (fault.state, fault.needed_by) for fault in filled.inventory.faults([NETWORK]).blobs}
    assert faults == {
        original: (BlobState.DAMAGED, f"image gradient.png ({filled.image}), original"),
        picture: (BlobState.MISSING, f"job {filled.job[:12]}, 0.png"),
    }


def test_a_damaged_result_is_set_aside_and_computed_again_and_a_damaged_job_can_be_started_again(
    filled: Filled,
) -> None:
    picture = filled.jobs[filled.job].artifacts[0].key
    filled.path_of(picture).write_bytes(b"nonsense")
    paths = {key: filled.path_of(key) for key in filled.store.blobs.sizes()}
    (result,) = [key for key, path in paths.items() if path.read_bytes().startswith(b'{"recipe"')]
    filled.path_of(result).write_bytes(b"nonsense")
    done = " ".join(repair(filled))
    assert f"{picture} is set aside" in done
    assert (filled.folder / "blobs" / "damaged" / picture).read_bytes() == b"nonsense"
    job = filled.jobs[filled.job]
    assert job.state is JobState.FAILED
    assert job.failure is not None
    assert (job.failure.code, job.artifacts) == ("stored_file_damaged", ())
    assert filled.results.find(RECIPE) is None
    assert filled.inventory.faults([NETWORK]).count == 0


def test_a_damaged_image_is_repaired_by_uploading_it_again(filled: Filled) -> None:
    image = filled.images[filled.image]
    filled.path_of(image.blobs[Rendition.ORIGINAL]).write_bytes(b"nonsense")
    filled.path_of(image.blobs[Rendition.PREVIEW]).unlink()
    again, is_new = filled.images.add_upload(as_file(gradient()), "gradient.png")
    assert (again.id, is_new) == (image.id, False)
    assert filled.images.read(again, Rendition.ORIGINAL)[0] == as_file(gradient())
    assert filled.inventory.faults([NETWORK]).count == 0


def test_what_nobody_needs_and_what_was_never_finished_is_deleted(filled: Filled) -> None:
    orphan = filled.store.blobs.put(b"nobody needs this")
    old, new = (filled.path_of(f"{orphan}.{name}.part") for name in ("old", "new"))
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    done = repair(filled)
    assert done == ["deleted 1 files that nobody needed", "deleted 1 unfinished files"]
    assert (orphan in filled.store.blobs, old.exists(), new.exists()) == (False, False, True)


def test_results_of_networks_that_are_gone_are_counted_and_deleted(filled: Filled) -> None:
    assert filled.inventory.faults(["another"]).gone_networks == {NETWORK: 1}
    assert repair(filled, ("another",)) == ["deleted 1 results of networks that are gone"]
    assert filled.results.find(RECIPE) is None
    assert filled.jobs[filled.job].state is JobState.DONE


def test_a_picture_of_a_job_that_was_uploaded_outlives_the_upload(filled: Filled) -> None:
    content = as_file(gradient(32, 32))
    key = filled.store.blobs.put(content)
    with filled.store.database.session() as session:
        session.execute(text("UPDATE job_artifacts SET blob = :key"), {"key": key})
    image, _ = filled.images.add_upload(content, "picture.png")
    filled.images.delete(image.id)
    assert filled.jobs.content(filled.jobs[filled.job].artifacts[0]) == content


def test_an_image_takes_the_files_of_its_jobs_with_it(filled: Filled) -> None:
    filled.images.delete(filled.image)
    assert filled.inventory.faults([NETWORK]).orphans == ()
