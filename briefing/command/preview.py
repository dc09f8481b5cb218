"""The command `preview`: what a reviewer of a change sees, on any machine."""
