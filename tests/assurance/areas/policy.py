from assurance.promises import Area, Promise

AREA = Area(
    "What a page may do",
    "No page runs a script that is not ours, has styles or handlers of its own, or asks another host for anything.",
    (
        Promise(
            "policy-pages",
            "pages opened in Chromium and Firefox, over http and from a disk, without a violation, an error or a request to another host",
        ),
        Promise("policy-uses", "uses of search, timeline, map and colours over http in Firefox that break nothing of the policy"),
        Promise(
            "policy-attempts",
            "attempts to run, style or fetch something in a page, by markup and by scripts, that the policy brings to nothing",
        ),
        Promise(
            "policy-held",
            "pages that, as a browser has read them, have our policy, give no referrer, and hold no style, handler or script of their own",
        ),
        Promise("policy-links", "links to other hosts that neither tell them where a reader comes from nor give them a hold on the page"),
        Promise("policy-lookups", "hosts named in pages that Firefox does not look up before a reader follows the link"),
        Promise(
            "policy-files", "files of site, bundles, single files and report of a kind that is published, with no source maps among them"
        ),
        Promise("policy-addresses", "remote addresses in those files, each on the list of those that may be there, with its reason"),
        Promise("defences-policy", "defences of this part, each with a test that fails without it"),
    ),
)
