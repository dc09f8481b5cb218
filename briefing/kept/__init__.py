"""What one build leaves for the next, so that nothing is made twice. All of it may be deleted at any time."""
