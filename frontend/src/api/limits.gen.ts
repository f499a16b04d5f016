// Generated from the API by `npm run types`; not to be edited.

export const LIMITS = {
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
  "PredictionRequest": {
    "top": {
      "default": 5,
      "minimum": 1
    }
  },
  "UploadForm": {
    "file": {
      "maxLength": 25000000
    }
  }
} as const;
