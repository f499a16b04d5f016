"""The input range of a network: which it is, how that is known, and what each usual one would make of the samples."""

from __future__ import annotations

from backend.methods.input_range.answer import KnownRange, Trials
from backend.methods.method import NetworkMethod

INPUT_RANGE = NetworkMethod(id="input_range", answer=KnownRange, work="backend.methods.input_range.work:tell_range")
INPUT_RANGE_TRIAL = NetworkMethod(
    id="input_range_trial", answer=Trials, work="backend.methods.input_range.work:try_usual_ranges"
)
