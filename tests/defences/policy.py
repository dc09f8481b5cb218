from defences.defence import Defence

DEFENCES: tuple[Defence, ...] = (
    Defence(
        "no page may run what it holds inline",
        "briefing/hosting/policy.py",
        '"script-src": "\'self\' file:"',
        "\"script-src\": \"'self' 'unsafe-inline' file:\"",
        "tests/unit/hosting/test_policy.py::test_the_policy_lets_nothing_in",
    ),
)
