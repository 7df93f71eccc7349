"""The errors of reading a source.

SourceError
├── UnreadableSourceError    the file cannot be opened, is not a regular file, or is too large
├── UnsupportedFormatError   no reader for this content
├── EmptySourceError         there are bytes, but no text came of them
├── UnreadLanguageError      the text is in a language that is not read
├── OutletRegisterError      an outlet file does not follow its schema
└── WordListError            a word list of this package does not follow its schema
"""


class SourceError(Exception):
    """Base of all errors of this package. Messages: where, what was found, what was wanted, what to do."""


class UnreadableSourceError(SourceError):
    """The bytes could not be had."""


class UnsupportedFormatError(SourceError):
    """The content is of a format without a reader."""


class EmptySourceError(SourceError):
    """A file gave no text."""


class UnreadLanguageError(SourceError):
    """The text is in a language that is not read; it is listed, never taken for a source without claims."""


class OutletRegisterError(SourceError):
    """An outlet register file is malformed."""


class WordListError(SourceError):
    """A word list of this package is malformed."""
