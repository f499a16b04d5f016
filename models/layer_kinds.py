"""The kind of each Keras layer class. No TensorFlow.

Operators such as a + b are nodes of the graph in Keras; their classes (Add, Multiply, …) are in the tables too.
"""

from collections.abc import Mapping

from models.layer_graph import LayerKind

CLASSES_OF_KIND: Mapping[LayerKind, frozenset[str]] = {
    "input": frozenset({"InputLayer"}),
    "convolution": frozenset(
        {f"{base}{axes}D" for base in ("Conv", "SeparableConv") for axes in (1, 2, 3)}
        | {f"Conv{axes}DTranspose" for axes in (1, 2, 3)}
    ),
    "depthwise": frozenset({"DepthwiseConv1D", "DepthwiseConv2D"}),
    "dense": frozenset({"Dense", "EinsumDense"}),
    "pooling": frozenset(
        {
            f"{place}{way}Pooling{axes}D"
            for place in ("", "Global", "Adaptive")
            for way in ("Max", "Average")
            for axes in (1, 2, 3)
        }
    ),
    "normalization": frozenset(
        {
            "BatchNormalization",
            "GroupNormalization",
            "LayerNormalization",
            "LocalResponseNormalization",
            "Normalization",
            "RMSNormalization",
            "Rescaling",
            "UnitNormalization",
        }
    ),
    "activation": frozenset(
        {
            "Activation",
            "ELU",
            "Elu",
            "Gelu",
            "HardSigmoid",
            "HardSilu",
            "LeakyReLU",
            "LeakyRelu",
            "PReLU",
            "ReLU",
            "Relu",
            "Relu6",
            "Selu",
            "Sigmoid",
            "Silu",
            "Softmax",
            "Softplus",
            "Tanh",
        }
    ),
    "sum": frozenset({"Add", "Average", "CustomScaleLayer", "Subtract"}),
    "product": frozenset({"LayerScale", "Multiply", "Divide", "TrueDivide"}),
    "concatenation": frozenset({"Concatenate"}),
    "padding": frozenset({f"{way}{axes}D" for way in ("ZeroPadding", "Cropping") for axes in (1, 2, 3)}),
    "reshape": frozenset(
        {
            "ExpandDims",
            "Flatten",
            "Permute",
            "RepeatVector",
            "Reshape",
            "Squeeze",
            "Transpose",
            "UpSampling1D",
            "UpSampling2D",
            "UpSampling3D",
        }
    ),
}
KIND_OF_CLASS: Mapping[str, LayerKind] = {
    keras_class: kind for kind, classes in CLASSES_OF_KIND.items() for keras_class in classes
}
LINEAR: frozenset[LayerKind] = frozenset({"convolution", "depthwise", "dense"})
SLIDING: frozenset[LayerKind] = frozenset({"convolution", "depthwise", "pooling"})
ONLY_IN_TRAINING = frozenset(
    {
        "ActivityRegularization",
        "AlphaDropout",
        "AugMix",
        "CutMix",
        "Dropout",
        "GaussianDropout",
        "GaussianNoise",
        "Identity",
        "MixUp",
        "RandAugment",
        "RandomBrightness",
        "RandomColorDegeneration",
        "RandomColorJitter",
        "RandomContrast",
        "RandomCrop",
        "RandomElasticTransform",
        "RandomErasing",
        "RandomFlip",
        "RandomGaussianBlur",
        "RandomGrayscale",
        "RandomHue",
        "RandomInvert",
        "RandomPerspective",
        "RandomPosterization",
        "RandomRotation",
        "RandomSaturation",
        "RandomSharpness",
        "RandomShear",
        "RandomTranslation",
        "RandomZoom",
        "Solarization",
        "SpatialDropout1D",
        "SpatialDropout2D",
        "SpatialDropout3D",
        "StochasticDepth",
    }
)
CHANGES_SIZE_BACK = frozenset(
    {f"Conv{axes}DTranspose" for axes in (1, 2, 3)} | {f"UpSampling{axes}D" for axes in (1, 2, 3)}
)
WITHOUT_GRADIENT = frozenset(
    {
        "Argmax",
        "Argmin",
        "Argsort",
        "CategoryEncoding",
        "Ceil",
        "ContrastLimitedAdaptiveHistogramEqualization",
        "Discretization",
        "Embedding",
        "Equal",
        "Floor",
        "FloorDivide",
        "Greater",
        "GreaterEqual",
        "HashedCrossing",
        "Hashing",
        "Heaviside",
        "IntegerLookup",
        "Less",
        "LessEqual",
        "OneHot",
        "ReversibleEmbedding",
        "Round",
        "Sign",
        "StopGradient",
        "StringLookup",
        "Trunc",
    }
)


def kind_of(keras_class: str) -> LayerKind:
    """Give the kind of a Keras class; "other" for a class in none of the tables."""
    return KIND_OF_CLASS.get(keras_class, "other")
