"""What the site is made with that others made: locked packages, fonts, rules of the theme."""
