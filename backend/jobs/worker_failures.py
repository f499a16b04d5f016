"""What fails inside TensorFlow on a worker, and a person can avoid. TensorFlow itself is not imported here."""

from __future__ import annotations

from models.errors import InnsynError, UnsuitableLayer

UNIMPLEMENTED = "UnimplementedError"  # of tensorflow.errors
DETERMINISTIC = "determini"  # "deterministic", "determinism"
LONGEST_REASON = 200


def refusal_of(error: Exception) -> InnsynError | None:
    """Explain an error of TensorFlow; None where the program is to blame, or the error is one of ours."""
    if type(error).__name__ != UNIMPLEMENTED or DETERMINISTIC not in str(error).lower():
        return None
    reason = next(iter(str(error).splitlines()), "")[:LONGEST_REASON]
    return UnsuitableLayer(
        f"On a GPU this cannot be computed so that it comes out the same again: {reason}",
        hint="Start the server with GPU=off, which computes it on the processor.",
    )
