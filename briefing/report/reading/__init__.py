"""What is read of two states of the content, as bytes, files and small catalogs; nothing is compared here but bytes."""
