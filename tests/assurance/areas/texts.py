from assurance.promises import Area, Promise

AREA = Area(
    "Hostile texts",
    "Whatever a text of a record holds, a reader sees it as it is written: nothing in it runs, and nothing in it makes a browser ask "
    "for anything.",
    (
        Promise(
            "texts-shown",
            "texts in kinds of place (pages, drawings, attributes, data, tables, feeds, database …), read back as they were written",
        ),
        Promise(
            "texts-in-fields",
            "pairs of a text and a field of a record, each text in each field: that stood there or were refused",
        ),
        Promise("texts-refused", "texts in fields that the check refuses, each with its code"),
        Promise(
            "texts-for-programs",
            "texts in fields that programs read (ids, days, addresses, terms …), refused at their line or of the field's form",
        ),
        Promise("texts-opened", "pages full of them opened in Chromium, by http and from the disk: nothing runs, nothing is asked for"),
        Promise("texts-opened-without-scripts", "pages full of them opened with scripts switched off"),
        Promise("texts-opened-in-firefox", "pages full of them, one of each kind, opened in Firefox, by http and from the disk"),
        Promise("texts-shown-in-firefox", "texts in kinds of place that Firefox shows as they were written"),
        Promise("texts-as-markdown", "texts as Markdown of records, as it is and beside another language: what CommonMark makes of them"),
        Promise("texts-in-single-files", "texts in incidents and briefings as one file, read back as they were written"),
        Promise("texts-found", "searches that find them, with results that show them as they were written"),
        Promise("texts-in-fragments", "addresses whose fragments are made to break a page"),
        Promise("defences-texts", "defences of this part, each with a test that fails without it"),
    ),
)
