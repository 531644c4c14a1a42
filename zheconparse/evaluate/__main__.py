"""`python -m zheconparse.evaluate` scores a reader on the corpus."""

import sys

from zheconparse.evaluate.command import main

if __name__ == "__main__":
    sys.exit(main())
