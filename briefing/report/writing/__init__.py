"""The report as JSON and as a comment. Standard library alone: the job that publishes previews installs nothing, and writes the comment."""
