"""The commands that stand beside `newsclean clean`, a module each; the command line takes them in."""
