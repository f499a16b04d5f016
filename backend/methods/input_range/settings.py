"""The input range of a network: which it is, how that is known, and what each usual one would make of the samples."""

from __future__ import annotations

from backend.methods.method import QuickMethod

INPUT_RANGE = QuickMethod(id="input_range", work="backend.methods.input_range.work:tell_range")
INPUT_RANGE_TRIAL = QuickMethod(id="input_range_trial", work="backend.methods.input_range.work:try_usual_ranges")
