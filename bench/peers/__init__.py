"""The same archive for other generators: what each of them is given, and how it is set up."""
