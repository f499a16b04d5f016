// Generated from the API by `npm run types`; not to be edited.

export const SETTINGS = {
  "ActivationSettings": {
    "order": {
      "kind": "choice",
      "name": "order",
      "label": "Order by",
      "help": "The mean favours channels that respond everywhere, the maximum channels that respond somewhere.",
      "defaultValue": "mean",
      "choices": [
        [
          "mean",
          "Mean"
        ],
        [
          "max",
          "Maximum"
        ]
      ]
    },
    "top": {
      "kind": "number",
      "name": "top",
      "label": "Channels shown",
      "help": "The strongest channels of a layer; of all layers at once, at most 50.",
      "isWhole": true,
      "defaultValue": 10,
      "least": 1,
      "most": 4096,
      "unit": ""
    }
  },
  "AtlasSettings": {
    "decorrelate": {
      "kind": "switch",
      "name": "decorrelate",
      "label": "Decorrelate colours",
      "help": "Optimize decorrelated colours, whose statistics are those of photographs.",
      "defaultValue": true
    },
    "jitter_px": {
      "kind": "number",
      "name": "jitter_px",
      "label": "Jitter",
      "help": "Maximum random shift in pixels.",
      "isWhole": true,
      "defaultValue": 24,
      "least": 0,
      "most": 64,
      "unit": "px"
    },
    "l2": {
      "kind": "number",
      "name": "l2",
      "label": "L2 penalty",
      "help": "Penalty against very bright and very dark pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "learning_rate": {
      "kind": "number",
      "name": "learning_rate",
      "label": "Learning rate",
      "help": "Step size of the optimizer. Empty: 3 for Fourier, 0.05 for Laplacian, 0.2 for Pixels, 0.2 for MaCo.",
      "isWhole": false,
      "defaultValue": null,
      "least": 0.000001,
      "most": 10000,
      "unit": "",
      "emptyMeans": {
        "fourier": "3",
        "laplacian": "0.05",
        "maco": "0.2",
        "naive": "0.2"
      }
    },
    "normalize_gradient": {
      "kind": "switch",
      "name": "normalize_gradient",
      "label": "Normalize gradient",
      "help": "Divide each gradient by its standard deviation, so that all steps have the same scale.",
      "defaultValue": false
    },
    "optimizer": {
      "kind": "choice",
      "name": "optimizer",
      "label": "Optimizer",
      "help": "The optimization algorithm.",
      "defaultValue": "adam",
      "choices": [
        [
          "adam",
          "Adam"
        ],
        [
          "sgd",
          "SGD"
        ],
        [
          "rmsprop",
          "RMSprop"
        ]
      ]
    },
    "padding_px": {
      "kind": "number",
      "name": "padding_px",
      "label": "Padding",
      "help": "Grey border in pixels, cropped from the result.",
      "isWhole": true,
      "defaultValue": 4,
      "least": 0,
      "most": 32,
      "unit": "px"
    },
    "parameterization": {
      "kind": "choice",
      "name": "parameterization",
      "label": "Parameterization",
      "help": "What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for MaCo, phases only, so that all frequencies are as strong as in photographs.",
      "defaultValue": "fourier",
      "choices": [
        [
          "fourier",
          "Fourier"
        ],
        [
          "laplacian",
          "Laplacian"
        ],
        [
          "naive",
          "Pixels"
        ],
        [
          "maco",
          "MaCo"
        ]
      ]
    },
    "rotation_deg": {
      "kind": "number",
      "name": "rotation_deg",
      "label": "Rotation",
      "help": "Maximum random rotation in degrees.",
      "isWhole": false,
      "defaultValue": 15,
      "least": 0,
      "most": 180,
      "unit": "°"
    },
    "scale": {
      "kind": "number",
      "name": "scale",
      "label": "Scale",
      "help": "Maximum random change of size, as a fraction.",
      "isWhole": false,
      "defaultValue": 0.2,
      "least": 0,
      "most": 0.9,
      "unit": ""
    },
    "seed": {
      "kind": "number",
      "name": "seed",
      "label": "Seed",
      "help": "The same settings and seed give the same image.",
      "isWhole": true,
      "defaultValue": 0,
      "least": 0,
      "most": 2147483647,
      "unit": ""
    },
    "size_px": {
      "kind": "number",
      "name": "size_px",
      "label": "Size",
      "help": "Height and width of each image in pixels; a multiple of 16.",
      "isWhole": true,
      "defaultValue": 96,
      "least": 96,
      "most": 128,
      "unit": "px"
    },
    "steps": {
      "kind": "number",
      "name": "steps",
      "label": "Steps",
      "help": "Number of optimization steps. More steps take longer and give stronger colours.",
      "isWhole": true,
      "defaultValue": 64,
      "least": 1,
      "most": 1000,
      "unit": ""
    },
    "total_variation": {
      "kind": "number",
      "name": "total_variation",
      "label": "Total variation",
      "help": "Penalty against differences between adjacent pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "wake_silent": {
      "kind": "switch",
      "name": "wake_silent",
      "label": "Redirect ReLU gradients",
      "help": "Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.",
      "defaultValue": true
    }
  },
  "DirectionObjective": {
    "cosine_power": {
      "kind": "number",
      "name": "cosine_power",
      "label": "Cosine power",
      "help": "Weight the dot product by this power of the cosine similarity; 0 is the dot product alone.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 8,
      "unit": ""
    }
  },
  "DiversityObjective": {
    "count": {
      "kind": "number",
      "name": "count",
      "label": "Images",
      "help": "Number of images.",
      "isWhole": true,
      "defaultValue": 4,
      "least": 2,
      "most": 16,
      "unit": ""
    },
    "diversity": {
      "kind": "number",
      "name": "diversity",
      "label": "Diversity",
      "help": "How much the difference between the images counts; the channel counts 1.",
      "isWhole": false,
      "defaultValue": 1,
      "least": 0,
      "most": 100,
      "unit": ""
    }
  },
  "DreamSettings": {
    "blend": {
      "kind": "number",
      "name": "blend",
      "label": "Blend",
      "help": "Share of the original photograph in the result.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1,
      "unit": ""
    },
    "decorrelate": {
      "kind": "switch",
      "name": "decorrelate",
      "label": "Decorrelate colours",
      "help": "Optimize decorrelated colours, whose statistics are those of photographs.",
      "defaultValue": true
    },
    "jitter_px": {
      "kind": "number",
      "name": "jitter_px",
      "label": "Jitter",
      "help": "Maximum random shift in pixels.",
      "isWhole": true,
      "defaultValue": 8,
      "least": 0,
      "most": 64,
      "unit": "px"
    },
    "l2": {
      "kind": "number",
      "name": "l2",
      "label": "L2 penalty",
      "help": "Penalty against very bright and very dark pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "learning_rate": {
      "kind": "number",
      "name": "learning_rate",
      "label": "Learning rate",
      "help": "Step size of the optimizer. Empty: 1 for Fourier, 0.02 for Laplacian, 0.05 for Pixels.",
      "isWhole": false,
      "defaultValue": null,
      "least": 0.000001,
      "most": 10000,
      "unit": "",
      "emptyMeans": {
        "fourier": "1",
        "laplacian": "0.02",
        "naive": "0.05"
      }
    },
    "normalize_gradient": {
      "kind": "switch",
      "name": "normalize_gradient",
      "label": "Normalize gradient",
      "help": "Divide each gradient by its standard deviation, so that all steps have the same scale.",
      "defaultValue": false
    },
    "octave_ratio": {
      "kind": "number",
      "name": "octave_ratio",
      "label": "Octave ratio",
      "help": "Ratio of each size to the size before it.",
      "isWhole": false,
      "defaultValue": 1.4,
      "least": 1.1,
      "most": 2.5,
      "unit": ""
    },
    "octave_steps": {
      "kind": "number",
      "name": "octave_steps",
      "label": "Steps per smaller octave",
      "help": "Steps of each octave before the last, at its own size.",
      "isWhole": true,
      "defaultValue": 20,
      "least": 1,
      "most": 1000,
      "unit": ""
    },
    "octaves": {
      "kind": "number",
      "name": "octaves",
      "label": "Octaves",
      "help": "Number of sizes that are optimized, the smallest first.",
      "isWhole": true,
      "defaultValue": 4,
      "least": 1,
      "most": 8,
      "unit": ""
    },
    "optimizer": {
      "kind": "choice",
      "name": "optimizer",
      "label": "Optimizer",
      "help": "The optimization algorithm.",
      "defaultValue": "adam",
      "choices": [
        [
          "adam",
          "Adam"
        ],
        [
          "sgd",
          "SGD"
        ],
        [
          "rmsprop",
          "RMSprop"
        ]
      ]
    },
    "parameterization": {
      "kind": "choice",
      "name": "parameterization",
      "label": "Parameterization",
      "help": "What is optimized: Fourier coefficients, a Laplacian pyramid, or the pixels themselves.",
      "defaultValue": "fourier",
      "choices": [
        [
          "fourier",
          "Fourier"
        ],
        [
          "laplacian",
          "Laplacian"
        ],
        [
          "naive",
          "Pixels"
        ]
      ]
    },
    "rotation_deg": {
      "kind": "number",
      "name": "rotation_deg",
      "label": "Rotation",
      "help": "Maximum random rotation in degrees.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 180,
      "unit": "°"
    },
    "scale": {
      "kind": "number",
      "name": "scale",
      "label": "Scale",
      "help": "Maximum random change of size, as a fraction.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 0.9,
      "unit": ""
    },
    "seed": {
      "kind": "number",
      "name": "seed",
      "label": "Seed",
      "help": "The same settings and seed give the same image.",
      "isWhole": true,
      "defaultValue": 0,
      "least": 0,
      "most": 2147483647,
      "unit": ""
    },
    "size_px": {
      "kind": "number",
      "name": "size_px",
      "label": "Size",
      "help": "Longer side of the result in pixels, at most; a smaller photograph keeps its size.",
      "isWhole": true,
      "defaultValue": 1024,
      "least": 32,
      "most": 1024,
      "unit": "px"
    },
    "steps": {
      "kind": "number",
      "name": "steps",
      "label": "Steps at full size",
      "help": "Steps of the last octave. More steps change the photograph more.",
      "isWhole": true,
      "defaultValue": 20,
      "least": 1,
      "most": 10000,
      "unit": ""
    },
    "total_variation": {
      "kind": "number",
      "name": "total_variation",
      "label": "Total variation",
      "help": "Penalty against differences between adjacent pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "wake_silent": {
      "kind": "switch",
      "name": "wake_silent",
      "label": "Redirect ReLU gradients",
      "help": "Pass gradients through inactive ReLUs in the first steps of each size.",
      "defaultValue": false
    },
    "whole_layer": {
      "kind": "choice",
      "name": "whole_layer",
      "label": "Whole layer",
      "help": "The mean of squares amplifies all responses of the layer; in the mean, positive and negative responses cancel.",
      "defaultValue": "squares",
      "choices": [
        [
          "squares",
          "Mean of squares"
        ],
        [
          "mean",
          "Mean"
        ]
      ]
    }
  },
  "HeatmapSettings": {
    "attribution": {
      "kind": "choice",
      "name": "attribution",
      "label": "Attribution method",
      "help": "How relevance is computed: by propagation rules, or from gradients.",
      "defaultValue": "deep_taylor",
      "choices": [
        [
          "deep_taylor",
          "Deep Taylor",
          "Distributes relevance by positive contributions, and by the range of pixel values at the input. Montavon et al., 2017."
        ],
        [
          "deep_taylor_unbounded",
          "Deep Taylor, pixels without bounds",
          "The same, but by squared weights at the input. Montavon et al., 2017, Section 4.1.1."
        ],
        [
          "lrp_epsilon_plus",
          "LRP: epsilon, z+",
          "Layer-wise relevance propagation; evidence against the class is negative. Kohlbrenner et al., 2020."
        ],
        [
          "lrp_epsilon_gamma_box",
          "LRP: epsilon, gamma, box",
          "Layer-wise relevance propagation that favours evidence for the class. Montavon et al., 2019."
        ],
        [
          "lrp_alpha_beta_flat",
          "LRP: epsilon, alpha-beta, flat",
          "Distributes evidence for and against the class separately, and evenly at the input. Kohlbrenner et al., 2020."
        ],
        [
          "gradient_x_input",
          "Gradient × input",
          "For comparison: the gradient at each pixel times its value. Shrikumar et al., 2016."
        ],
        [
          "integrated_gradients",
          "Integrated gradients",
          "For comparison: gradients averaged on the path from a baseline image. Sundararajan et al., 2017."
        ]
      ]
    },
    "pooling": {
      "kind": "choice",
      "name": "pooling",
      "label": "Pooling",
      "help": "How max pooling distributes relevance: as average pooling does, as in the thesis, or to the maximum alone.",
      "defaultValue": "average",
      "choices": [
        [
          "average",
          "Average"
        ],
        [
          "winner",
          "Winner takes all"
        ]
      ]
    },
    "start": {
      "kind": "choice",
      "name": "start",
      "label": "Start value",
      "help": "What is explained: the whole softmax output, which sums to 1; one class, beginning with its probability, its logit, or one; or a unit, which is a channel of any layer, beginning with its activation.",
      "defaultValue": "softmax",
      "choices": [
        [
          "softmax",
          "Prediction",
          "All classes, weighted by their probability."
        ],
        [
          "probability",
          "Probability",
          "Relevance adds up to the probability of the class."
        ],
        [
          "logit",
          "Logit",
          "Relevance adds up to the logit, the score of the class before the softmax."
        ],
        [
          "one",
          "One",
          "Relevance adds up to 1 for every class."
        ],
        [
          "unit",
          "Channel",
          "Relevance adds up to the activation of a channel of any layer."
        ]
      ]
    }
  },
  "IndexSettings": {
    "measure": {
      "kind": "choice",
      "name": "measure",
      "label": "Measure",
      "help": "Activation: how strongly a channel responds to a photograph. Relevance: how much it contributes to the network's answer, by Deep Taylor decomposition (R. Achtibat et al., 2023).",
      "defaultValue": "activation",
      "choices": [
        [
          "activation",
          "Activation"
        ],
        [
          "relevance",
          "Relevance"
        ]
      ]
    },
    "patch_px": {
      "kind": "number",
      "name": "patch_px",
      "label": "Patch size",
      "help": "Side of a random patch, in pixels of the network's input.",
      "isWhole": true,
      "defaultValue": 64,
      "least": 16,
      "most": 1024,
      "unit": "px"
    },
    "patches": {
      "kind": "number",
      "name": "patches",
      "label": "Patches",
      "help": "Random patches of each photograph.",
      "isWhole": true,
      "defaultValue": 30,
      "least": 1,
      "most": 1000,
      "unit": ""
    },
    "seed": {
      "kind": "number",
      "name": "seed",
      "label": "Seed",
      "help": "Seed of the random patches, and of the choice of photographs by which channels are compared.",
      "isWhole": true,
      "defaultValue": 0,
      "least": 0,
      "most": 4294967295,
      "unit": ""
    },
    "view": {
      "kind": "choice",
      "name": "view",
      "label": "View",
      "help": "The whole photograph, of which examples are the receptive field of the strongest response; or random patches of it, as in the thesis.",
      "defaultValue": "whole",
      "choices": [
        [
          "whole",
          "Whole photographs"
        ],
        [
          "patches",
          "Random patches"
        ]
      ]
    }
  },
  "StoryboardSettings": {
    "decorrelate": {
      "kind": "switch",
      "name": "decorrelate",
      "label": "Decorrelate colours",
      "help": "Optimize decorrelated colours, whose statistics are those of photographs.",
      "defaultValue": true
    },
    "jitter_px": {
      "kind": "number",
      "name": "jitter_px",
      "label": "Jitter",
      "help": "Maximum random shift in pixels.",
      "isWhole": true,
      "defaultValue": 8,
      "least": 0,
      "most": 64,
      "unit": "px"
    },
    "l2": {
      "kind": "number",
      "name": "l2",
      "label": "L2 penalty",
      "help": "Penalty against very bright and very dark pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "learning_rate": {
      "kind": "number",
      "name": "learning_rate",
      "label": "Learning rate",
      "help": "Step size of the optimizer. Empty: 3 for Fourier, 0.05 for Laplacian, 0.2 for Pixels, 0.2 for MaCo.",
      "isWhole": false,
      "defaultValue": null,
      "least": 0.000001,
      "most": 10000,
      "unit": "",
      "emptyMeans": {
        "fourier": "3",
        "laplacian": "0.05",
        "maco": "0.2",
        "naive": "0.2"
      }
    },
    "normalize_gradient": {
      "kind": "switch",
      "name": "normalize_gradient",
      "label": "Normalize gradient",
      "help": "Divide each gradient by its standard deviation, so that all steps have the same scale.",
      "defaultValue": false
    },
    "optimizer": {
      "kind": "choice",
      "name": "optimizer",
      "label": "Optimizer",
      "help": "The optimization algorithm.",
      "defaultValue": "adam",
      "choices": [
        [
          "adam",
          "Adam"
        ],
        [
          "sgd",
          "SGD"
        ],
        [
          "rmsprop",
          "RMSprop"
        ]
      ]
    },
    "padding_px": {
      "kind": "number",
      "name": "padding_px",
      "label": "Padding",
      "help": "Grey border in pixels, cropped from the result.",
      "isWhole": true,
      "defaultValue": 12,
      "least": 0,
      "most": 128,
      "unit": "px"
    },
    "parameterization": {
      "kind": "choice",
      "name": "parameterization",
      "label": "Parameterization",
      "help": "What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for MaCo, phases only, so that all frequencies are as strong as in photographs.",
      "defaultValue": "fourier",
      "choices": [
        [
          "fourier",
          "Fourier"
        ],
        [
          "laplacian",
          "Laplacian"
        ],
        [
          "naive",
          "Pixels"
        ],
        [
          "maco",
          "MaCo"
        ]
      ]
    },
    "robust_range": {
      "kind": "switch",
      "name": "robust_range",
      "label": "Robust range",
      "help": "Reduce the contrast of the finished image until no detail is clipped to black or white.",
      "defaultValue": false
    },
    "rotation_deg": {
      "kind": "number",
      "name": "rotation_deg",
      "label": "Rotation",
      "help": "Maximum random rotation in degrees.",
      "isWhole": false,
      "defaultValue": 5,
      "least": 0,
      "most": 180,
      "unit": "°"
    },
    "scale": {
      "kind": "number",
      "name": "scale",
      "label": "Scale",
      "help": "Maximum random change of size, as a fraction.",
      "isWhole": false,
      "defaultValue": 0.1,
      "least": 0,
      "most": 0.9,
      "unit": ""
    },
    "seed": {
      "kind": "number",
      "name": "seed",
      "label": "Seed",
      "help": "The same settings and seed give the same image.",
      "isWhole": true,
      "defaultValue": 0,
      "least": 0,
      "most": 2147483647,
      "unit": ""
    },
    "size_px": {
      "kind": "number",
      "name": "size_px",
      "label": "Size",
      "help": "Height and width of each image in pixels; the longer side for networks whose images are not square. Empty: the size that the network takes.",
      "isWhole": true,
      "defaultValue": 128,
      "least": 32,
      "most": 1024,
      "unit": "px",
      "emptyMeans": "the network's own"
    },
    "steps": {
      "kind": "number",
      "name": "steps",
      "label": "Steps",
      "help": "Number of optimization steps. More steps take longer and give clearer images.",
      "isWhole": true,
      "defaultValue": 200,
      "least": 1,
      "most": 10000,
      "unit": ""
    },
    "top": {
      "kind": "number",
      "name": "top",
      "label": "Single filters",
      "help": "Number of filters per layer that are visualized alone, the most relevant first.",
      "isWhole": true,
      "defaultValue": 5,
      "least": 0,
      "most": 50,
      "unit": ""
    },
    "total_variation": {
      "kind": "number",
      "name": "total_variation",
      "label": "Total variation",
      "help": "Penalty against differences between adjacent pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "wake_silent": {
      "kind": "switch",
      "name": "wake_silent",
      "label": "Redirect ReLU gradients",
      "help": "Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.",
      "defaultValue": true
    }
  },
  "VisualizationSettings": {
    "decorrelate": {
      "kind": "switch",
      "name": "decorrelate",
      "label": "Decorrelate colours",
      "help": "Optimize decorrelated colours, whose statistics are those of photographs.",
      "defaultValue": true
    },
    "jitter_px": {
      "kind": "number",
      "name": "jitter_px",
      "label": "Jitter",
      "help": "Maximum random shift in pixels.",
      "isWhole": true,
      "defaultValue": 8,
      "least": 0,
      "most": 64,
      "unit": "px"
    },
    "l2": {
      "kind": "number",
      "name": "l2",
      "label": "L2 penalty",
      "help": "Penalty against very bright and very dark pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "learning_rate": {
      "kind": "number",
      "name": "learning_rate",
      "label": "Learning rate",
      "help": "Step size of the optimizer. Empty: 3 for Fourier, 0.05 for Laplacian, 0.2 for Pixels, 0.2 for MaCo.",
      "isWhole": false,
      "defaultValue": null,
      "least": 0.000001,
      "most": 10000,
      "unit": "",
      "emptyMeans": {
        "fourier": "3",
        "laplacian": "0.05",
        "maco": "0.2",
        "naive": "0.2"
      }
    },
    "normalize_gradient": {
      "kind": "switch",
      "name": "normalize_gradient",
      "label": "Normalize gradient",
      "help": "Divide each gradient by its standard deviation, so that all steps have the same scale.",
      "defaultValue": false
    },
    "optimizer": {
      "kind": "choice",
      "name": "optimizer",
      "label": "Optimizer",
      "help": "The optimization algorithm.",
      "defaultValue": "adam",
      "choices": [
        [
          "adam",
          "Adam"
        ],
        [
          "sgd",
          "SGD"
        ],
        [
          "rmsprop",
          "RMSprop"
        ]
      ]
    },
    "padding_px": {
      "kind": "number",
      "name": "padding_px",
      "label": "Padding",
      "help": "Grey border in pixels, cropped from the result.",
      "isWhole": true,
      "defaultValue": 12,
      "least": 0,
      "most": 128,
      "unit": "px"
    },
    "parameterization": {
      "kind": "choice",
      "name": "parameterization",
      "label": "Parameterization",
      "help": "What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for MaCo, phases only, so that all frequencies are as strong as in photographs.",
      "defaultValue": "fourier",
      "choices": [
        [
          "fourier",
          "Fourier"
        ],
        [
          "laplacian",
          "Laplacian"
        ],
        [
          "naive",
          "Pixels"
        ],
        [
          "maco",
          "MaCo"
        ]
      ]
    },
    "robust_range": {
      "kind": "switch",
      "name": "robust_range",
      "label": "Robust range",
      "help": "Reduce the contrast of the finished image until no detail is clipped to black or white.",
      "defaultValue": false
    },
    "rotation_deg": {
      "kind": "number",
      "name": "rotation_deg",
      "label": "Rotation",
      "help": "Maximum random rotation in degrees.",
      "isWhole": false,
      "defaultValue": 5,
      "least": 0,
      "most": 180,
      "unit": "°"
    },
    "scale": {
      "kind": "number",
      "name": "scale",
      "label": "Scale",
      "help": "Maximum random change of size, as a fraction.",
      "isWhole": false,
      "defaultValue": 0.1,
      "least": 0,
      "most": 0.9,
      "unit": ""
    },
    "seed": {
      "kind": "number",
      "name": "seed",
      "label": "Seed",
      "help": "The same settings and seed give the same image.",
      "isWhole": true,
      "defaultValue": 0,
      "least": 0,
      "most": 2147483647,
      "unit": ""
    },
    "size_px": {
      "kind": "number",
      "name": "size_px",
      "label": "Size",
      "help": "Height and width of each image in pixels; the longer side for networks whose images are not square. Empty: the size that the network takes.",
      "isWhole": true,
      "defaultValue": 128,
      "least": 32,
      "most": 1024,
      "unit": "px",
      "emptyMeans": "the network's own"
    },
    "steps": {
      "kind": "number",
      "name": "steps",
      "label": "Steps",
      "help": "Number of optimization steps. More steps take longer and give clearer images.",
      "isWhole": true,
      "defaultValue": 200,
      "least": 1,
      "most": 10000,
      "unit": ""
    },
    "total_variation": {
      "kind": "number",
      "name": "total_variation",
      "label": "Total variation",
      "help": "Penalty against differences between adjacent pixels.",
      "isWhole": false,
      "defaultValue": 0,
      "least": 0,
      "most": 1000,
      "unit": ""
    },
    "wake_silent": {
      "kind": "switch",
      "name": "wake_silent",
      "label": "Redirect ReLU gradients",
      "help": "Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.",
      "defaultValue": true
    }
  }
} as const;

export const FORMS = {
  "ActivationSettings": {
    "elsewhere": [
      "layer"
    ],
    "folded": [],
    "shown": [
      "top",
      "order"
    ]
  },
  "AtlasSettings": {
    "elsewhere": [
      "layer",
      "only"
    ],
    "folded": [
      "parameterization",
      "learning_rate",
      "decorrelate",
      "padding_px",
      "jitter_px",
      "rotation_deg",
      "scale",
      "optimizer",
      "normalize_gradient",
      "wake_silent",
      "l2",
      "total_variation",
      "seed"
    ],
    "shown": [
      "size_px",
      "steps"
    ]
  },
  "DreamSettings": {
    "elsewhere": [
      "objectives"
    ],
    "folded": [
      "octave_ratio",
      "blend",
      "parameterization",
      "learning_rate",
      "decorrelate",
      "jitter_px",
      "rotation_deg",
      "scale",
      "optimizer",
      "normalize_gradient",
      "wake_silent",
      "l2",
      "total_variation",
      "seed"
    ],
    "shown": [
      "whole_layer",
      "size_px",
      "steps",
      "octaves",
      "octave_steps"
    ]
  },
  "HeatmapSettings": {
    "elsewhere": [
      "class_index",
      "against",
      "unit"
    ],
    "folded": [],
    "shown": [
      "attribution",
      "pooling",
      "start"
    ]
  },
  "IndexSettings": {
    "elsewhere": [
      "collection",
      "layers"
    ],
    "folded": [],
    "shown": [
      "measure",
      "view",
      "patch_px",
      "patches",
      "seed"
    ]
  },
  "StoryboardSettings": {
    "elsewhere": [
      "layers",
      "mixes",
      "heatmap"
    ],
    "folded": [
      "parameterization",
      "learning_rate",
      "decorrelate",
      "padding_px",
      "robust_range",
      "jitter_px",
      "rotation_deg",
      "scale",
      "optimizer",
      "normalize_gradient",
      "wake_silent",
      "l2",
      "total_variation",
      "seed"
    ],
    "shown": [
      "top",
      "steps",
      "size_px"
    ]
  },
  "VisualizationSettings": {
    "elsewhere": [
      "objectives",
      "mix"
    ],
    "folded": [
      "parameterization",
      "learning_rate",
      "decorrelate",
      "padding_px",
      "robust_range",
      "jitter_px",
      "rotation_deg",
      "scale",
      "optimizer",
      "normalize_gradient",
      "wake_silent",
      "l2",
      "total_variation",
      "seed"
    ],
    "shown": [
      "size_px",
      "steps"
    ]
  }
} as const;

export const PRESETS = {
  "DreamSettings": {
    "all": [
      {
        "help": "Small and quick: a first impression.",
        "id": "draft",
        "settings": {
          "octave_steps": 10,
          "octaves": 3,
          "size_px": 320,
          "steps": 10
        },
        "title": "Draft"
      },
      {
        "help": "Fills most screens; the default.",
        "id": "good",
        "settings": {
          "size_px": 640
        },
        "title": "Good"
      },
      {
        "help": "As large as the photograph, up to 1024 px; takes minutes.",
        "id": "poster",
        "settings": {
          "octave_steps": 30,
          "steps": 30
        },
        "title": "Poster"
      }
    ],
    "ofClasses": "good",
    "usual": "good"
  },
  "VisualizationSettings": {
    "all": [
      {
        "help": "Small and quick: a first impression.",
        "id": "draft",
        "settings": {
          "padding_px": 4,
          "size_px": 96,
          "steps": 48
        },
        "title": "Draft"
      },
      {
        "help": "Clear shapes and natural contrast; the default.",
        "id": "good",
        "settings": {
          "jitter_px": 16,
          "robust_range": true,
          "rotation_deg": 10,
          "scale": 0.15,
          "steps": 160
        },
        "title": "Good"
      },
      {
        "help": "Large, for print and slides; takes minutes.",
        "id": "poster",
        "settings": {
          "jitter_px": 16,
          "robust_range": true,
          "rotation_deg": 10,
          "scale": 0.15,
          "size_px": 384,
          "steps": 256
        },
        "title": "Poster"
      },
      {
        "help": "The network's own image size, so that it recognizes the class in its own image.",
        "id": "class",
        "settings": {
          "jitter_px": 16,
          "robust_range": true,
          "rotation_deg": 10,
          "scale": 0.15,
          "size_px": null,
          "steps": 256
        },
        "title": "Class"
      },
      {
        "help": "Table 3.1 of the thesis, unchanged.",
        "id": "thesis",
        "settings": {},
        "title": "Thesis"
      }
    ],
    "ofClasses": "class",
    "usual": "good"
  }
} as const;

export const OBJECTIVES = [
  {
    "kind": "layer",
    "help": "All channels of a layer at all positions.",
    "phrase": "the whole layer",
    "title": "Whole layer",
    "suitsPhotographs": true,
    "fields": [
      "kind",
      "layer",
      "weight"
    ],
    "nulls": [
      "column",
      "index",
      "row"
    ],
    "options": []
  },
  {
    "kind": "channel",
    "help": "Each channel over all positions of the layer.",
    "phrase": "channel {index}",
    "title": "Channels",
    "suitsPhotographs": true,
    "fields": [
      "index",
      "kind",
      "layer",
      "weight"
    ],
    "nulls": [
      "column",
      "row"
    ],
    "options": []
  },
  {
    "kind": "neuron",
    "help": "Each channel at one position of the layer.",
    "phrase": "neuron {index}",
    "title": "Neurons",
    "suitsPhotographs": false,
    "fields": [
      "column",
      "index",
      "kind",
      "layer",
      "row",
      "weight"
    ],
    "nulls": [],
    "options": []
  },
  {
    "kind": "class",
    "help": "The score of each class before the softmax.",
    "phrase": "{class}",
    "title": "Classes",
    "suitsPhotographs": true,
    "fields": [
      "index",
      "kind",
      "weight"
    ],
    "nulls": [
      "column",
      "layer",
      "row"
    ],
    "options": []
  },
  {
    "kind": "direction",
    "help": "A linear combination of the channels of a layer.",
    "phrase": "direction {vector}",
    "title": "Direction",
    "suitsPhotographs": true,
    "fields": [
      "cosine_power",
      "kind",
      "layer",
      "vector",
      "weight"
    ],
    "nulls": [],
    "options": [
      {
        "kind": "number",
        "name": "cosine_power",
        "label": "Cosine power",
        "help": "Weight the dot product by this power of the cosine similarity; 0 is the dot product alone.",
        "isWhole": false,
        "defaultValue": 0,
        "least": 0,
        "most": 8,
        "unit": ""
      }
    ]
  },
  {
    "kind": "diversity",
    "help": "Several images of each channel, as different as possible.",
    "phrase": "channel {index}, {count} images",
    "title": "Diversity",
    "suitsPhotographs": false,
    "fields": [
      "count",
      "diversity",
      "index",
      "kind",
      "layer",
      "weight"
    ],
    "nulls": [],
    "options": [
      {
        "kind": "number",
        "name": "count",
        "label": "Images",
        "help": "Number of images.",
        "isWhole": true,
        "defaultValue": 4,
        "least": 2,
        "most": 16,
        "unit": ""
      },
      {
        "kind": "number",
        "name": "diversity",
        "label": "Diversity",
        "help": "How much the difference between the images counts; the channel counts 1.",
        "isWhole": false,
        "defaultValue": 1,
        "least": 0,
        "most": 100,
        "unit": ""
      }
    ]
  }
] as const;
