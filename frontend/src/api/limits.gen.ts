// Generated from the API by `npm run types`; not to be edited.

export const LIMITS = {
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
