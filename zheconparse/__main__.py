"""`python -m zheconparse` is the command `zheconparse`."""

from zheconparse.cli import main

if __name__ == "__main__":
    main()
