"""The command line: options in, exit codes out."""

from reconcile.namesake import refuse_namesakes

# Before any module of the command line imports a package that may be somebody else's.
refuse_namesakes()
