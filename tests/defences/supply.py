from defences.defence import Defence

DEFENCES: tuple[Defence, ...] = ()
