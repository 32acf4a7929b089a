"""The command line. Each command loads only what it needs."""

from bot.cli import main

if __name__ == "__main__":
    main()
