"""One frozen type for each page and component: all that a template prints, worded, sorted, linked. Data only."""
