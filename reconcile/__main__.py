"""`python -m reconcile`: the same door as the console script."""

import sys

from reconcile.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
