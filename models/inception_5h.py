"""The original Inception of the DeepDream notebook: 5 × 5 convolutions, local response normalization, 1008 outputs.

Sources: C. Szegedy et al., 2014, Table 1; names, filters and order are those of tensorflow_inception_graph.pb in
inception5h.zip, which is read here. Its two auxiliary classifiers, head0 and head1, are left out: they were only used
in training. It takes images of any size; it was trained on 224 × 224.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.description import NetworkDescription, Paper
from models.image_input import StretchedImageInput
from models.weights import DownloadedWeights

if TYPE_CHECKING:
    import keras

SIZE_PX = 224
CLASSES = 1008
MEAN = 117.0
# local response normalization
DEPTH_RADIUS = 5
BIAS = 2.0
ALPHA = 1e-4
BETA = 0.5
LOGITS = "softmax2_pre_activation"


@dataclass(frozen=True)
class InceptionModule:
    """One Inception module. Each number is the number of filters of the convolution called name_<field>."""

    name: str
    one: int
    three_bottleneck: int
    three: int
    five_bottleneck: int
    five: int
    pool_reduce: int

    def convolutions(self) -> tuple[tuple[str, int, int], ...]:
        """Name, filters and kernel of every convolution."""
        return (
            (f"{self.name}_1x1", self.one, 1),
            (f"{self.name}_3x3_bottleneck", self.three_bottleneck, 1),
            (f"{self.name}_3x3", self.three, 3),
            (f"{self.name}_5x5_bottleneck", self.five_bottleneck, 1),
            (f"{self.name}_5x5", self.five, 5),
            (f"{self.name}_pool_reduce", self.pool_reduce, 1),
        )


STEM = ("conv2d0", "conv2d1", "conv2d2")
BODY: tuple[InceptionModule | str, ...] = (  # a string is the name of a 3 × 3 max pooling with stride 2
    InceptionModule("mixed3a", 64, 96, 128, 16, 32, 32),
    InceptionModule("mixed3b", 128, 128, 192, 32, 96, 64),
    "maxpool4",
    InceptionModule("mixed4a", 192, 96, 204, 16, 48, 64),  # 208 in the paper
    InceptionModule("mixed4b", 160, 112, 224, 24, 64, 64),
    InceptionModule("mixed4c", 128, 128, 256, 24, 64, 64),
    InceptionModule("mixed4d", 112, 144, 288, 32, 64, 64),
    InceptionModule("mixed4e", 256, 160, 320, 32, 128, 128),
    "maxpool10",
    InceptionModule("mixed5a", 256, 160, 320, 48, 128, 128),  # bottleneck of 32 in the paper
    InceptionModule("mixed5b", 384, 192, 384, 48, 128, 128),
)
AUXILIARY = ("head0_bottleneck", "head1_bottleneck", "nn0", "nn1", "softmax0", "softmax1")
# auxiliary classifiers; axes of concatenations; shapes of reshapings
LEFT_OUT = frozenset(
    {f"{name}_{variable}" for name in AUXILIARY for variable in "wb"}
    | {f"{part.name}/concat_dim" for part in BODY if isinstance(part, InceptionModule)}
    | {f"{name}/reshape/shape" for name in ("head0_bottleneck", "head1_bottleneck", "nn0", "nn1", "avgpool0")}
)


def build(size_px: int | None = SIZE_PX) -> keras.Model:
    """Build the network with random weights.

    size_px: side of the images; None for any size. The classifier takes the average over all positions.
    Input: (batch, size_px, size_px, 3), values −117..138. Output: class probabilities, (batch, 1008).
    Layers: as the original's operations; X is the output of X_pre_relu, a convolution with bias, and a ReLU.
    """
    from keras import Input, Model, layers  # noqa: PLC0415 - TensorFlow is for worker processes only

    from models.local_response_norm import LocalResponseNormalization  # noqa: PLC0415

    def convolution(
        x: keras.KerasTensor, name: str, filters: int, kernel_px: int, stride: int = 1
    ) -> keras.KerasTensor:
        """Convolve with bias, rectify."""
        x = layers.Conv2D(filters, kernel_px, strides=stride, padding="same", name=f"{name}_pre_relu")(x)
        return layers.ReLU(name=name)(x)

    def maximum(x: keras.KerasTensor, name: str, stride: int) -> keras.KerasTensor:
        """Max pooling over 3 × 3 positions."""
        return layers.MaxPooling2D(3, strides=stride, padding="same", name=name)(x)

    def normalization(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        """Local response normalization."""
        return LocalResponseNormalization(depth_radius=DEPTH_RADIUS, bias=BIAS, alpha=ALPHA, beta=BETA, name=name)(x)

    def module(x: keras.KerasTensor, parts: InceptionModule) -> keras.KerasTensor:
        """Four branches from one input, their channels concatenated."""
        one, three_bottleneck, three, five_bottleneck, five, pool_reduce = parts.convolutions()
        branches = [
            convolution(x, *one),
            convolution(convolution(x, *three_bottleneck), *three),
            convolution(convolution(x, *five_bottleneck), *five),
            convolution(maximum(x, f"{parts.name}_pool", stride=1), *pool_reduce),
        ]
        return layers.Concatenate(name=parts.name)(branches)

    image = Input(shape=(size_px, size_px, 3), name="image")
    x = convolution(image, "conv2d0", filters=64, kernel_px=7, stride=2)
    x = normalization(maximum(x, "maxpool0", stride=2), "localresponsenorm0")
    x = convolution(x, "conv2d1", filters=64, kernel_px=1)
    x = convolution(x, "conv2d2", filters=192, kernel_px=3)
    x = maximum(normalization(x, "localresponsenorm1"), "maxpool1", stride=2)
    for part in BODY:
        x = module(x, part) if isinstance(part, InceptionModule) else maximum(x, part, stride=2)
    x = layers.GlobalAveragePooling2D(name="avgpool0")(x)
    logits = layers.Dense(CLASSES, name=LOGITS)(x)
    return Model(image, layers.Softmax(name="probabilities")(logits), name="inception_5h")


def read_weights(model: keras.Model, file: Path) -> None:
    """Fill a built network from the frozen graph. Raises WeightsDamaged, naming what does not fit."""
    from models.readers.graph_def import read_constants  # noqa: PLC0415 - needs TensorFlow too
    from models.variables import assign_named_variables  # noqa: PLC0415

    assign_named_variables(model, read_constants(file), variable_names(), left_out=LEFT_OUT, source=file.name)


def variable_names() -> dict[str, str]:
    """Map the constants of the graph to the variables here: {name there: "layer/variable"}."""
    convolutions = [*STEM]
    for part in BODY:
        if isinstance(part, InceptionModule):
            convolutions += [name for name, _, _ in part.convolutions()]
    layers = {name: f"{name}_pre_relu" for name in convolutions} | {"softmax2": LOGITS}
    return {
        f"{theirs}_{ending}": f"{ours}/{variable}"
        for theirs, ours in layers.items()
        for ending, variable in (("w", "kernel"), ("b", "bias"))
    }


INCEPTION_5H = NetworkDescription(
    id="inception_5h",
    title="Inception 5h",
    summary="The Inception network of the first DeepDream images, with local response normalization.",
    paper=Paper(
        title="C. Szegedy et al.: Going Deeper with Convolutions, 2014",
        url="https://arxiv.org/abs/1409.4842",
    ),
    licence="Apache-2.0",
    parameters=7_066_380,
    classes=CLASSES,
    image_input=StretchedImageInput(
        short_side_px=256,
        size_px=SIZE_PX,
        low=(-MEAN,) * 3,
        high=(255 - MEAN,) * 3,
    ),
    class_names_file="",
    weights=DownloadedWeights(
        file_name="tensorflow_inception_graph.pb",
        url="https://storage.googleapis.com/download.tensorflow.org/models/inception5h.zip",
        member="tensorflow_inception_graph.pb",
        names_member="imagenet_comp_graph_label_strings.txt",
        sha256="d13569f6a98159de37e92e9c8ec4dae8f674fbf475f69fe6199b514f756d4364",
    ),
    logits_layer=LOGITS,
    build=build,
    read_weights=read_weights,
)
