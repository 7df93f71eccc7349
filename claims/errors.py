"""The errors of extracting claims.

ClaimError
├── PackError            a data pack does not follow its schema
├── ClaimFrameError      a data frame does not have the columns of its schema
├── UnknownUnitError     a unit that the unit tables do not hold
└── UnknownCurrencyError a currency without a known rate
"""


class ClaimError(Exception):
    """Base of all errors of this package. Messages: where, what was found, what was wanted, what to do."""


class PackError(ClaimError):
    """A word list or topic pack is malformed."""


class ClaimFrameError(ClaimError):
    """A data frame lacks columns of the schema that it should follow."""


class UnknownUnitError(ClaimError):
    """A unit cannot be converted."""


class UnknownCurrencyError(ClaimError):
    """A currency has no rate for the year asked."""
