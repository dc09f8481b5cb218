"""An actor's page and its parts."""
