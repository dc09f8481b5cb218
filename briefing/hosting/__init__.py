"""What a server sends with the site, and what browsers are told to allow."""
