"""Runs our workflow files as GitHub would, on this machine: see `runner.py`."""
