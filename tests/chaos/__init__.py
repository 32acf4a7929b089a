"""Failures on purpose: each test exists once, short in the suite and, with CHAOS=full in the environment, as long as it takes."""
