"""The checker of right-to-left and mixed-direction pages."""
