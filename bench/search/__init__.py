"""Our search beside others: what they find of a judged set of queries, on the same pages, in the same browser."""
