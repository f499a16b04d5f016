"""The input pipeline: photographs are decoded, cropped, mirrored, scaled and batched, on all cores.

Random numbers depend on (seed, epoch, index in the collection), never on the timing of cores, so that a training that
continues from a checkpoint sees the same batches as one without interruption.
"""

from __future__ import annotations

import numpy as np
import tensorflow as tf

from backend.training.labelled_images import Split

WIDEST_RATIO = 4 / 3  # of width to height, or height to width, of a crop. Source: C. Szegedy et al., 2014
COLORS = 3
BATCHES_AHEAD = 4


def training_batches(
    split: Split, *, size_px: int, batch: int, smallest_crop: float, seed: int, epoch: int, first_step: int
) -> tf.data.Dataset:
    """Give the batches of an epoch, shuffled; an incomplete last batch is left out.

    A batch: images, (batch, size_px, size_px, 3), values 0..1; labels, (batch,); indices in the split, (batch,).

    smallest_crop: smallest share of a photograph's area in a crop. first_step: batches before it are left out.
    """
    order = np.random.default_rng((seed, epoch)).permutation(len(split))
    order = order[: len(order) // batch * batch][first_step * batch :]
    files, labels = _tables(split, range(len(split)))

    def load(place: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        image = _decode(files[place])
        image = _random_view(image, size_px, smallest_crop, seed=tf.stack([seed, epoch * len(split) + place]))
        return image, labels[place], place

    places = tf.data.Dataset.from_tensor_slices(order.astype(np.int32))
    return _in_batches(places.map(load, num_parallel_calls=tf.data.AUTOTUNE), batch)


def ordered_batches(
    split: Split, places: range, *, size_px: int, batch: int, mirrored: bool = False
) -> tf.data.Dataset:
    """Give photographs in order: central squares, (≤ batch, size_px, size_px, 3), values 0..1.

    places: indices of the photographs in the split. mirrored: whether they are mirrored left to right.
    """
    files, _ = _tables(split, places)

    def load(place: tf.Tensor) -> tf.Tensor:
        image = central_view(_decode(files[place]), size_px)
        return image[:, ::-1] if mirrored else image

    numbers = tf.data.Dataset.range(len(places))
    return _in_batches(numbers.map(load, num_parallel_calls=tf.data.AUTOTUNE), batch)


def random_batches(
    split: Split, places: range, *, size_px: int, batch: int, smallest_crop: float, seed: int, view: int
) -> tf.data.Dataset:
    """Give one random view of each photograph in order: (≤ batch, size_px, size_px, 3), values 0..1.

    view: number of the view; each has its own random numbers. Otherwise as ordered_batches and training_batches.
    """
    files, _ = _tables(split, places)

    def load(place: tf.Tensor) -> tf.Tensor:
        number = view * len(split) + places.start + tf.cast(place, tf.int32)
        return _random_view(_decode(files[place]), size_px, smallest_crop, seed=tf.stack([seed, number]))

    numbers = tf.data.Dataset.range(len(places))
    return _in_batches(numbers.map(load, num_parallel_calls=tf.data.AUTOTUNE), batch)


def central_view(image: tf.Tensor, size_px: int) -> tf.Tensor:
    """Crop the central square and scale it: (height, width, 3) → (size_px, size_px, 3), values 0..1."""
    side = tf.minimum(tf.shape(image)[0], tf.shape(image)[1])
    top, left = (tf.shape(image)[0] - side) // 2, (tf.shape(image)[1] - side) // 2
    return _scaled(image[top : top + side, left : left + side], size_px, "bicubic")


def _random_view(image: tf.Tensor, size_px: int, smallest_crop: float, seed: tf.Tensor) -> tf.Tensor:
    """Crop at a random position, with random area and aspect ratio, scale to a square, and mirror half of them.

    Source: C. Szegedy et al., Going Deeper with Convolutions, 2014, Section 6.
    """
    chance = tf.random.stateless_uniform((5,), seed)
    height, width = (tf.cast(tf.shape(image)[axis], tf.float32) for axis in (0, 1))
    area = height * width * (smallest_crop + (1 - smallest_crop) * chance[0])
    stretch = tf.exp((2 * chance[1] - 1) * np.float32(np.log(WIDEST_RATIO)) / 2)  # square root of width / height
    rows = tf.clip_by_value(tf.round(tf.sqrt(area) / stretch), 1, height)
    columns = tf.clip_by_value(tf.round(tf.sqrt(area) * stretch), 1, width)
    top = tf.cast(tf.floor(chance[2] * (height - rows + 1)), tf.int32)
    left = tf.cast(tf.floor(chance[3] * (width - columns + 1)), tf.int32)
    part = tf.slice(image, [top, left, 0], [tf.cast(rows, tf.int32), tf.cast(columns, tf.int32), COLORS])
    view = _scaled(part, size_px, "bilinear")
    return tf.where(chance[4] < 0.5, view[:, ::-1], view)  # noqa: PLR2004 - a fair coin


def _scaled(image: tf.Tensor, size_px: int, method: str) -> tf.Tensor:
    scaled = tf.image.resize(tf.cast(image, tf.float32), (size_px, size_px), method=method, antialias=True)
    return tf.ensure_shape(tf.clip_by_value(scaled, 0.0, 255.0) / 255.0, (size_px, size_px, COLORS))


def _decode(content: tf.Tensor) -> tf.Tensor:
    return tf.io.decode_jpeg(content, channels=COLORS, dct_method="INTEGER_ACCURATE")


def _tables(split: Split, places: range) -> tuple[tf.Tensor, tf.Tensor]:
    """Give some encoded images and their labels as tensors."""
    files = split.files[places.start : places.stop]
    return tf.constant(list(files), dtype=tf.string), tf.constant(split.labels[places.start : places.stop])


def _in_batches(images: tf.data.Dataset, batch: int) -> tf.data.Dataset:
    return images.batch(batch).prefetch(BATCHES_AHEAD)
