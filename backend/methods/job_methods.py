"""The methods that are jobs: work that takes long. Adding one: its file in this folder and its line in JOB_METHODS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backend.jobs.job import Begin, Stretch, Work
from backend.methods.deepdream import METHOD as DEEPDREAM
from backend.methods.deepdream import advance_dream, check_dream
from backend.methods.feature_visualization import METHOD as FEATURE_VISUALIZATION
from backend.methods.feature_visualization import advance_visualization, check_visualization
from backend.methods.networks import Memory
from backend.methods.storyboard import METHOD as STORYBOARD
from backend.methods.storyboard import advance_storyboard, check_storyboard

Check = Callable[[Memory, str, Mapping[str, object], "tuple[int, int] | None"], None]
Advance = Callable[[Memory, Work, "Begin | None", float], "Stretch | None"]


@dataclass(frozen=True)
class JobMethod:
    """What a worker does for a method.

    check(memory, network, settings, (height, width) of the photograph): refuses what cannot be made, without computing
    anything. advance(memory, work, begin, seconds): goes on for a while; see backend.methods.stretches.advance.
    """

    check: Check
    advance: Advance


JOB_METHODS: Mapping[str, JobMethod] = {
    FEATURE_VISUALIZATION: JobMethod(check_visualization, advance_visualization),
    DEEPDREAM: JobMethod(check_dream, advance_dream),
    STORYBOARD: JobMethod(check_storyboard, advance_storyboard),
}
