"""Shows the site on this computer alone while one works on it: builds it anew when something changes, and reloads its pages.

Two processes: one answers browsers and watches files (`window`), the other builds (`builder`). When the program itself
changes, a new builder takes the place of the old one.
"""
