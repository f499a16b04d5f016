"""The version of Innsyn, shown by the API and part of every recipe."""

VERSION = "0.5.0"
