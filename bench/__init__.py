"""Archives of any size, and the measurements that are made with them."""
