"""Tries the usual input ranges on the sample photographs, for a network whose layers do not show which it takes.

There are two criteria. Batch normalizations have the means and variances of training: with the right range photographs
reproduce them. Without known answers, the probabilities of a classifier decide: with the right range it is confident,
tells photographs apart, and gives mirrored ones the same class. Confidence alone does not decide: any network of ReLUs
is more confident the larger its input is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.classes import probabilities_of
from models.description import NetworkDescription
from models.forward import run_layers
from models.graph_reader import LayerUse
from models.image_input import Images
from models.input_range import WHITE_255, InputRange, KnownRange, name_of, usual_ranges
from models.network import Network
from models.sample_photographs import sample_photographs

NORMS_COMPARED = 4  # the first ones: there the range has the largest effect, and they cost least
FEWEST_CHANNELS = 8
LEAST_CORRELATION = 0.8  # of the logarithms of variances, in training and now
LARGEST_MISFIT = 0.5  # nats; 0.02 to 0.05 were measured with the right range, 0.3 and more with any other
LARGEST_MISFIT_RATIO = 0.5  # of the best misfit to the second
FEWEST_CLASSES_SEEN = 4  # for the sample photographs
LEAST_AGREEMENT = 0.7  # of the photographs with their mirror images
TIMES_CHANCE = 2.0
LEAST_CONFIDENCE = 0.25
FEWEST_CLASSES_FOR_LARGE = 10
CLEAR_MARGIN = 0.1  # of mean probability

Misfits = Mapping[str, float]


@dataclass(frozen=True)
class Answers:
    """The predictions of a classifier for the photographs with one range.

    confidence: the largest probability, on average over photographs, 0..1. classes_seen: number of different top-1
    classes. agreement: share of the photographs whose mirror image has the same top-1 class.
    """

    confidence: float
    classes_seen: int
    agreement: float

    def tells_apart(self, classes: int) -> bool:
        """Whether the predictions vary, agree with the mirror images and are confident."""
        is_varied = self.classes_seen >= FEWEST_CLASSES_SEEN and self.agreement >= LEAST_AGREEMENT
        return is_varied and self.confidence >= max(LEAST_CONFIDENCE, TIMES_CHANCE / classes)


def _sample_images(network: Network) -> Images:
    """Crop the sample photographs for a network: (photographs, height, width, 3), values 0..1."""
    crop = network.description.image_input.crop
    return np.stack([crop(photograph) for photograph in sample_photographs().values()])


def with_range(description: NetworkDescription, known: KnownRange) -> NetworkDescription:
    """Give the same description with another input range."""
    image_input = replace(
        description.image_input,
        low=known.range.low,
        high=known.range.high,
        reversed_channels=known.range.reversed_channels,
    )
    return replace(description, image_input=image_input, range_origin=known.origin, range_words=known.words)


def assume_range(network: Network) -> KnownRange:
    """Choose the range that fits the sample photographs best, or 0..1 where none does; the result says which."""
    ranges = _ranges_for(network.description)
    images = _sample_images(network)
    inputs = {name: _mapped(network, images, one) for name, one in ranges.items()}
    found = _by_norms(misfits_of(network, inputs))
    if found is None and network.description.classes > 1:
        found = _by_answers(answers_of(network, inputs), network.description.classes)
    name, reason = found or ("0..1", "which range it wants could not be told from the photographs.")
    return KnownRange(ranges[name], "assumed", f"assumed {name}: {reason}")


@dataclass(frozen=True)
class SampleAnswer:
    """The top-1 class of a sample photograph. photograph: its name. probability: of the class, 0..1."""

    photograph: str
    class_index: int
    probability: float


@dataclass(frozen=True)
class TriedRange:
    """The predictions for the sample photographs with one usual range. answers: in the order of the photographs."""

    name: str
    range: InputRange
    answers: tuple[SampleAnswer, ...]


def try_ranges(network: Network) -> list[TriedRange]:
    """Predict the sample photographs with each usual range, and with the network's own range where it is another one.

    Answers are empty for a network that is not a classifier.
    """
    image_input = network.description.image_input
    images = _sample_images(network)
    ranges = usual_ranges(image_input.channels)
    own = InputRange(image_input.low, image_input.high, image_input.reversed_channels)
    if own not in ranges.values():
        ranges = {name_of(own): own, **ranges}
    return [
        TriedRange(name, one, _sample_answers(network, _mapped(network, images, one))) for name, one in ranges.items()
    ]


def _sample_answers(network: Network, inputs: Images) -> tuple[SampleAnswer, ...]:
    if not network.description.classes:
        return ()
    probabilities = _probabilities(network, inputs)
    best = probabilities.argmax(axis=1)
    return tuple(
        SampleAnswer(photograph, int(index), float(row[index]))
        for photograph, row, index in zip(sample_photographs(), probabilities, best, strict=True)
    )


def misfits_of(network: Network, inputs: Mapping[str, Images]) -> Misfits:
    """Measure how much the inputs of the first batch normalizations differ from training, for each range, in nats.

    inputs: {name of a range: (batch, height, width, channels)}. Empty where no normalization was trained.
    The misfit is the Kullback-Leibler divergence of two normal distributions, photographs from training: per channel,
    then the median over channels and the mean over layers.
    """
    norms = [use for use in network.layers if use.keras_class == "BatchNormalization" and _is_trained(use)]
    norms = norms[:NORMS_COMPARED]
    if not norms:
        return {}
    before = {use.name: use.sources[0].use for use in norms}
    misfits, correlations = {}, []
    for name, images in inputs.items():
        outputs = run_layers(network.layers, set(before.values()), tf.convert_to_tensor(images))
        compared = [_compare(use, outputs[before[use.name]].numpy()) for use in norms]
        misfits[name] = float(np.mean([misfit for misfit, _ in compared]))
        correlations.append(compared[0][1])
    return misfits if max(correlations) >= LEAST_CORRELATION else {}


def answers_of(network: Network, inputs: Mapping[str, Images]) -> dict[str, Answers]:
    """Classify the photographs and their mirror images, for each range. inputs: as misfits_of."""
    answers = {}
    for name, images in inputs.items():
        straight, mirrored = (_probabilities(network, part) for part in (images, images[:, :, ::-1]))
        answers[name] = Answers(
            confidence=float(straight.max(axis=1).mean()),
            classes_seen=len(set(straight.argmax(axis=1))),
            agreement=float((straight.argmax(axis=1) == mirrored.argmax(axis=1)).mean()),
        )
    return answers


def _ranges_for(description: NetworkDescription) -> dict[str, InputRange]:
    """List the ranges to try, with blue first where the user states only that."""
    ranges = usual_ranges(description.image_input.channels)
    if description.image_input.reversed_channels:
        return {name: replace(one, reversed_channels=True) for name, one in ranges.items()}
    return ranges


def _mapped(network: Network, images: Images, chosen: InputRange) -> Images:
    known = KnownRange(chosen, "assumed", "")
    return with_range(network.description, known).image_input.to_input_range(images)


def _by_norms(misfits: Misfits) -> tuple[str, str] | None:
    """Choose the range with which batch normalizations have the statistics of training, if one is clearly best."""
    if not misfits:
        return None
    best, second, *_ = sorted(misfits, key=lambda name: misfits[name])
    if misfits[best] > LARGEST_MISFIT or misfits[best] > LARGEST_MISFIT_RATIO * misfits[second]:
        return None
    return best, (
        "with it photographs give its batch normalizations the means and variances of training "
        f"({misfits[best]:.2g} nats off; the next best, {second}, {misfits[second]:.2g})."
    )


def _by_answers(answers: Mapping[str, Answers], classes: int) -> tuple[str, str] | None:
    """Choose the range with which a classifier is most confident, among those with which it tells photographs apart.

    A network for small values is confident for large ones too, but not the other way round: small ranges come first,
    and large ones count only where there are enough classes to rule out chance.
    """
    telling = [name for name, one in answers.items() if one.tells_apart(classes)]
    small = [name for name in telling if _length(name) < WHITE_255]
    if not small and classes < FEWEST_CLASSES_FOR_LARGE:
        return None
    ahead = sorted(small or telling, key=lambda name: -answers[name].confidence)
    if not ahead:
        return None
    best = ahead[0]
    average = answers[best].confidence
    sure = f"with it its answers on the sample photographs are the most confident ({average:.2f} on average"
    if len(ahead) == 1:
        return best, f"{sure}; with no other it tells them apart)."
    margin = average - answers[ahead[1]].confidence
    if margin >= CLEAR_MARGIN:
        return best, f"{sure}; the next best, {ahead[1]}, {answers[ahead[1]].confidence:.2f})."
    if "0..1" in ahead and average - answers["0..1"].confidence < CLEAR_MARGIN:
        return None
    return best, f"{sure}), but not clearly: {ahead[1]}, {answers[ahead[1]].confidence:.2f}."


def _length(name: str) -> float:
    chosen = usual_ranges(3)[name]
    return chosen.high[0] - chosen.low[0]


def _is_trained(use: LayerUse) -> bool:
    mean, variance = _statistics(use)
    is_fresh = bool((mean == 0).all() and (variance == 1).all())
    return not is_fresh and len(mean) >= FEWEST_CHANNELS and use.operation.axis in {-1, len(use.tensor.shape) - 1}


def _statistics(use: LayerUse) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    norm = use.operation
    return np.asarray(norm.moving_mean, np.float64), np.asarray(norm.moving_variance, np.float64)


def _compare(use: LayerUse, arrived: NDArray[np.float32]) -> tuple[float, float]:
    """Compare the input of a normalization with its statistics: (misfit, correlation of the log variances)."""
    values = arrived.reshape(-1, arrived.shape[-1]).astype(np.float64)  # (positions, channels)
    mean, variance = _statistics(use)
    variance = variance + use.operation.epsilon
    own_mean, own_variance = values.mean(axis=0), values.var(axis=0) + use.operation.epsilon
    ratio = own_variance / variance
    misfits = ((own_mean - mean) ** 2 / variance + ratio - 1 - np.log(ratio)) / 2
    correlation = np.corrcoef(np.log(own_variance), np.log(variance))[0, 1]
    return float(np.median(misfits)), float(np.nan_to_num(correlation))


def _probabilities(network: Network, inputs: Images) -> NDArray[np.float64]:
    logits = network.logits_function(tf.convert_to_tensor(np.ascontiguousarray(inputs))).numpy()
    return probabilities_of(logits, network.description.output_activation)  # (batch, classes)
