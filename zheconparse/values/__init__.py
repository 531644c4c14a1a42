"""What a reader receives: frozen values that know nothing about text."""
