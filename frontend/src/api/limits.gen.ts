// Generated from the API by `npm run types`; not to be edited.

export const LIMITS = {
  "AblationRequest": {
    "class_index": {
      "minimum": 0
    },
    "draws": {
      "default": 20,
      "maximum": 200,
      "minimum": 2
    },
    "seed": {
      "default": 0,
      "maximum": 2147483647,
      "minimum": 0
    }
  },
  "ActivationRequest": {
    "layer": {
      "default": null
    },
    "order": {
      "default": "mean"
    },
    "top": {
      "default": 10,
      "maximum": 4096,
      "minimum": 1
    }
  },
  "AlikeRequest": {
    "index": {
      "default": null
    },
    "top": {
      "default": 10,
      "maximum": 50,
      "minimum": 1
    }
  },
  "AtlasSettings": {
    "decorrelate": {
      "default": true
    },
    "jitter_px": {
      "default": 24,
      "maximum": 64,
      "minimum": 0
    },
    "l2": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "learning_rate": {
      "default": null
    },
    "normalize_gradient": {
      "default": false
    },
    "only": {
      "default": null
    },
    "optimizer": {
      "default": "adam"
    },
    "padding_px": {
      "default": 4,
      "maximum": 32,
      "minimum": 0
    },
    "parameterization": {
      "default": "fourier"
    },
    "rotation_deg": {
      "default": 15,
      "maximum": 180,
      "minimum": 0
    },
    "scale": {
      "default": 0.2,
      "maximum": 0.9,
      "minimum": 0
    },
    "seed": {
      "default": 0,
      "maximum": 2147483647,
      "minimum": 0
    },
    "size_px": {
      "default": 96,
      "maximum": 128,
      "minimum": 96
    },
    "steps": {
      "default": 64,
      "maximum": 1000,
      "minimum": 1
    },
    "total_variation": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "wake_silent": {
      "default": true
    }
  },
  "Box": {
    "left": {
      "minimum": 0
    },
    "top": {
      "minimum": 0
    }
  },
  "ChannelObjective": {
    "column": {
      "default": null
    },
    "index": {
      "minimum": 0
    },
    "kind": {
      "default": "channel"
    },
    "row": {
      "default": null
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "ClassObjective": {
    "column": {
      "default": null
    },
    "index": {
      "minimum": 0
    },
    "layer": {
      "default": null
    },
    "row": {
      "default": null
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "Component": {
    "channel": {
      "minimum": 0
    },
    "value": {
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "DictionaryFile": {
    "format": {
      "default": 1
    }
  },
  "DirectionObjective": {
    "cosine_power": {
      "default": 0,
      "maximum": 8,
      "minimum": 0
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "DiversityObjective": {
    "count": {
      "default": 4,
      "maximum": 16,
      "minimum": 2
    },
    "diversity": {
      "default": 1,
      "maximum": 100,
      "minimum": 0
    },
    "index": {
      "minimum": 0
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "DreamSettings": {
    "blend": {
      "default": 0,
      "maximum": 1,
      "minimum": 0
    },
    "decorrelate": {
      "default": true
    },
    "jitter_px": {
      "default": 8,
      "maximum": 64,
      "minimum": 0
    },
    "l2": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "learning_rate": {
      "default": null
    },
    "normalize_gradient": {
      "default": false
    },
    "octave_ratio": {
      "default": 1.4,
      "maximum": 2.5,
      "minimum": 1.1
    },
    "octave_steps": {
      "default": 20,
      "maximum": 1000,
      "minimum": 1
    },
    "octaves": {
      "default": 4,
      "maximum": 8,
      "minimum": 1
    },
    "optimizer": {
      "default": "adam"
    },
    "parameterization": {
      "default": "fourier"
    },
    "rotation_deg": {
      "default": 0,
      "maximum": 180,
      "minimum": 0
    },
    "scale": {
      "default": 0,
      "maximum": 0.9,
      "minimum": 0
    },
    "seed": {
      "default": 0,
      "maximum": 2147483647,
      "minimum": 0
    },
    "size_px": {
      "default": 1024,
      "maximum": 1024,
      "minimum": 32
    },
    "steps": {
      "default": 20,
      "maximum": 10000,
      "minimum": 1
    },
    "total_variation": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "wake_silent": {
      "default": false
    },
    "whole_layer": {
      "default": "squares"
    }
  },
  "Entry": {
    "channel": {
      "minimum": 0
    },
    "name": {
      "default": "",
      "maxLength": 80
    },
    "note": {
      "default": "",
      "maxLength": 2000
    }
  },
  "EntryText": {
    "channel": {
      "minimum": 0
    },
    "name": {
      "default": "",
      "maxLength": 80
    },
    "note": {
      "default": "",
      "maxLength": 2000
    }
  },
  "ExcitedUnit": {
    "at": {
      "default": "strongest"
    },
    "channel": {
      "minimum": 0
    }
  },
  "GroupRequest": {
    "groups": {
      "default": 6,
      "maximum": 12,
      "minimum": 1
    }
  },
  "HeatmapRequest": {
    "against": {
      "default": null
    },
    "against_name": {
      "default": null
    },
    "attribution": {
      "default": "deep_taylor"
    },
    "class_index": {
      "default": null
    },
    "class_name": {
      "default": null
    },
    "layers": {
      "default": null
    },
    "only_stored": {
      "default": false
    },
    "pooling": {
      "default": "average"
    },
    "start": {
      "default": "softmax"
    },
    "top": {
      "default": 10,
      "maximum": 100,
      "minimum": 1
    },
    "unit": {
      "default": null
    }
  },
  "HeatmapSettings": {
    "against": {
      "default": null
    },
    "attribution": {
      "default": "deep_taylor"
    },
    "class_index": {
      "default": null
    },
    "pooling": {
      "default": "average"
    },
    "start": {
      "default": "softmax"
    },
    "unit": {
      "default": null
    }
  },
  "ImportRequest": {
    "existing": {
      "default": "keep"
    },
    "format": {
      "default": 1
    }
  },
  "IndexSettings": {
    "layers": {
      "default": null
    },
    "measure": {
      "default": "activation"
    },
    "patch_px": {
      "default": 64,
      "maximum": 1024,
      "minimum": 16
    },
    "patches": {
      "default": 30,
      "maximum": 1000,
      "minimum": 1
    },
    "seed": {
      "default": 0,
      "maximum": 4294967295,
      "minimum": 0
    },
    "view": {
      "default": "whole"
    }
  },
  "LayerObjective": {
    "column": {
      "default": null
    },
    "index": {
      "default": null
    },
    "row": {
      "default": null
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "MixRequest": {
    "index": {
      "default": null
    },
    "order": {
      "default": "mean"
    },
    "top": {
      "default": 10,
      "maximum": 50,
      "minimum": 1
    }
  },
  "MixTerm": {
    "channel": {
      "minimum": 0
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "NetworkChanges": {
    "classes": {
      "default": null
    },
    "input_range": {
      "default": null
    },
    "size_px": {
      "default": null
    },
    "title": {
      "default": null
    }
  },
  "NetworkForm": {
    "classes": {
      "default": null
    }
  },
  "NeuronObjective": {
    "column": {
      "default": null
    },
    "index": {
      "minimum": 0
    },
    "row": {
      "default": null
    },
    "weight": {
      "default": 1,
      "maximum": 1000,
      "minimum": -1000
    }
  },
  "NewEntry": {
    "channel": {
      "minimum": 0
    },
    "name": {
      "default": "",
      "maxLength": 80
    },
    "note": {
      "default": "",
      "maxLength": 2000
    }
  },
  "PredictionRequest": {
    "top": {
      "default": 5,
      "minimum": 1
    }
  },
  "SampleGroupRequest": {
    "groups": {
      "default": 6,
      "maximum": 12,
      "minimum": 1
    },
    "index": {
      "default": null
    },
    "photographs": {
      "default": 64,
      "maximum": 96,
      "minimum": 4
    }
  },
  "SessionRequest": {
    "token": {
      "maxLength": 500
    }
  },
  "ShareRequest": {
    "token": {
      "maxLength": 200
    }
  },
  "StatedRange": {
    "reversed_channels": {
      "default": false
    }
  },
  "StoryboardSettings": {
    "decorrelate": {
      "default": true
    },
    "jitter_px": {
      "default": 8,
      "maximum": 64,
      "minimum": 0
    },
    "l2": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "learning_rate": {
      "default": null
    },
    "mixes": {
      "default": [
        5,
        100
      ]
    },
    "normalize_gradient": {
      "default": false
    },
    "optimizer": {
      "default": "adam"
    },
    "padding_px": {
      "default": 12,
      "maximum": 128,
      "minimum": 0
    },
    "parameterization": {
      "default": "fourier"
    },
    "robust_range": {
      "default": false
    },
    "rotation_deg": {
      "default": 5,
      "maximum": 180,
      "minimum": 0
    },
    "scale": {
      "default": 0.1,
      "maximum": 0.9,
      "minimum": 0
    },
    "seed": {
      "default": 0,
      "maximum": 2147483647,
      "minimum": 0
    },
    "size_px": {
      "default": 128
    },
    "steps": {
      "default": 200,
      "maximum": 10000,
      "minimum": 1
    },
    "top": {
      "default": 5,
      "maximum": 50,
      "minimum": 0
    },
    "total_variation": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "wake_silent": {
      "default": true
    }
  },
  "UnitSettings": {
    "at": {
      "default": "strongest"
    },
    "channel": {
      "minimum": 0
    }
  },
  "UploadForm": {
    "file": {
      "maxLength": 25000000
    }
  },
  "VisualizationSettings": {
    "decorrelate": {
      "default": true
    },
    "jitter_px": {
      "default": 8,
      "maximum": 64,
      "minimum": 0
    },
    "l2": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "learning_rate": {
      "default": null
    },
    "mix": {
      "default": false
    },
    "normalize_gradient": {
      "default": false
    },
    "optimizer": {
      "default": "adam"
    },
    "padding_px": {
      "default": 12,
      "maximum": 128,
      "minimum": 0
    },
    "parameterization": {
      "default": "fourier"
    },
    "robust_range": {
      "default": false
    },
    "rotation_deg": {
      "default": 5,
      "maximum": 180,
      "minimum": 0
    },
    "scale": {
      "default": 0.1,
      "maximum": 0.9,
      "minimum": 0
    },
    "seed": {
      "default": 0,
      "maximum": 2147483647,
      "minimum": 0
    },
    "size_px": {
      "default": 128
    },
    "steps": {
      "default": 200,
      "maximum": 10000,
      "minimum": 1
    },
    "total_variation": {
      "default": 0,
      "maximum": 1000,
      "minimum": 0
    },
    "wake_silent": {
      "default": true
    }
  }
} as const;
