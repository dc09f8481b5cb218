"""What an untrusted job has left → whether each file of it has the one form that ours have. Its manifest guides nothing here."""
