"""Images read at other places than their pixels: bilinear, with an exact gradient."""

import tensorflow as tf


def resample(images: tf.Tensor, matrix: tf.Tensor) -> tf.Tensor:
    """Read images at matrix · (row, column), both counted from the middle of the image.

    images: (batch, height, width, 3). matrix: (2, 2). What lies outside is the nearest pixel of the border.
    TensorFlow's own projective transform has a gradient that is only near the true one.
    """
    height, width = images.shape[1], images.shape[2]
    middle = tf.constant([(height - 1) / 2, (width - 1) / 2], dtype=images.dtype)
    rows, columns = tf.meshgrid(
        tf.range(height, dtype=images.dtype), tf.range(width, dtype=images.dtype), indexing="ij"
    )
    places = tf.reshape(tf.stack((rows, columns), axis=-1), (-1, 2)) - middle  # (height · width, 2)
    read = tf.matmul(places, tf.cast(matrix, images.dtype), transpose_b=True) + middle
    last = tf.constant([height - 1, width - 1], dtype=images.dtype)
    read = tf.clip_by_value(read, 0.0, last)
    lower = tf.minimum(tf.floor(read), tf.maximum(last - 1, 0.0))
    share = tf.expand_dims(read - lower, axis=-1)  # (height · width, 2, 1)
    first = tf.cast(lower, tf.int32)
    step = tf.minimum(tf.constant([1, 1]), tf.constant([height - 1, width - 1]))
    pixels = tf.reshape(images, (-1, height * width, 3))

    def at(down: int, across: int) -> tf.Tensor:
        index = (first[:, 0] + down * step[0]) * width + first[:, 1] + across * step[1]
        return tf.gather(pixels, index, axis=1)

    down, across = share[:, 0], share[:, 1]
    above = at(0, 0) * (1 - across) + at(0, 1) * across
    below = at(1, 0) * (1 - across) + at(1, 1) * across
    return tf.reshape(above * (1 - down) + below * down, (-1, height, width, 3))
