"""The version of Innsyn, told by the API and written into every recipe of a result."""

VERSION = "0.5.0"
