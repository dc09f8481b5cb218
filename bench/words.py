"""Words of two languages that agree: gender and number of verbs, and the Arabic of counted things.

A phrase is a pair of templates. In `{who:يقول|تقول}` the slot `who` chooses: in Arabic the second
form stands after a feminine subject, in English (`{who:says|say}`) after a plural one.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

Case = Literal["nominative", "accusative", "genitive"]
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Form(NamedTuple):
    """A word of one language; `second`: feminine in Arabic, plural in English."""

    text: str
    second: bool = False

    def __format__(self, choice: str) -> str:
        if not choice:
            return self.text
        first, _, second = choice.partition("|")
        return second if self.second else first


class Name(NamedTuple):
    """What a sentence speaks of, in both languages."""

    ar: Form
    en: Form


class Pair(NamedTuple):
    """A text in both languages."""

    ar: str
    en: str


class Spoken(Protocol):
    """What fits a slot of a phrase."""

    @property
    def ar(self) -> str | Form: ...
    @property
    def en(self) -> str | Form: ...


class Phrase(NamedTuple):
    ar: str
    en: str

    def say(self, **slots: Spoken) -> Pair:
        return Pair(
            self.ar.format(**{key: word.ar for key, word in slots.items()}), self.en.format(**{key: word.en for key, word in slots.items()})
        )


class Noun(NamedTuple):
    """A thing that is counted, with the forms that Arabic numbers govern."""

    one: str
    two: str
    pair: str
    """The dual after a preposition or as an object."""
    few: str
    """After 3 to 10: genitive plural."""
    many: str
    """After 11 to 99: accusative singular."""
    plural: str
    """Definite genitive plural, after «عشرات»."""
    feminine: bool
    single: str
    several: str


def name(ar: str, en: str, *, feminine: bool = False, plural: bool = False) -> Name:
    return Name(Form(ar, feminine), Form(en, plural))


def counted(number: int, noun: Noun, case: Case = "genitive") -> Pair:
    """The number and the noun in the form that it governs; «اثنين» where the dual is written like the plural."""
    return Pair(_counted_ar(number, noun, case), _counted_en(number, noun))


def _counted_ar(number: int, noun: Noun, case: Case) -> str:
    if number == 1:
        one = "واحدة" if noun.feminine else "واحدًا" if case == "accusative" else "واحد"
        return _first_word(noun, case) + " " + one
    if number == 2:
        return noun.two if case == "nominative" else noun.pair if noun.pair != noun.few else f"{noun.pair} اثنين"
    rest = number % 100
    if 3 <= rest <= 10:
        return f"{number} {noun.few}"
    return f"{number} {noun.many if rest >= 11 else noun.one}"


def _first_word(noun: Noun, case: Case) -> str:
    return noun.many if case == "accusative" else noun.one


def _counted_en(number: int, noun: Noun) -> str:
    figure = SMALL[number] if number < len(SMALL) else str(number)
    return f"{figure} {noun.single if number == 1 else noun.several}"


def sentence(text: Pair) -> Pair:
    """With a capital in English and a full stop in both."""
    return Pair(f"{text.ar}.", f"{text.en[0].upper()}{text.en[1:]}.")


def joined(*parts: Pair) -> Pair:
    return Pair(" ".join(part.ar for part in parts), " ".join(part.en for part in parts))


def capital(text: Pair) -> Pair:
    return Pair(text.ar, text.en[0].upper() + text.en[1:])


def noun(one: str, dual: str, few: str, many: str, plural: str, single: str, several: str, *, feminine: bool = False) -> Noun:
    """`dual` is given without its ending, which is «ان» or «ين»."""
    return Noun(one, f"{dual}ان", f"{dual}ين", few, many, plural, feminine, single, several)


NOUNS = {
    "persons": noun("شخص", "شخص", "أشخاص", "شخصًا", "الأشخاص", "person", "people"),
    "soldiers": noun("جندي", "جندي", "جنود", "جنديًا", "الجنود", "soldier", "soldiers"),
    "fighters": noun("مقاتل", "مقاتل", "مقاتلين", "مقاتلًا", "المقاتلين", "fighter", "fighters"),
    "members": noun("عنصر", "عنصر", "عناصر", "عنصرًا", "العناصر", "member", "members"),
    "families": noun("عائلة", "عائلت", "عائلات", "عائلة", "العائلات", "family", "families", feminine=True),
    "civilians": noun("مدني", "مدني", "مدنيين", "مدنيًا", "المدنيين", "civilian", "civilians"),
    "commanders": noun("قائد", "قائد", "قادة", "قائدًا", "القادة", "commander", "commanders"),
    "weapons": noun("بندقية", "بندقيت", "بنادق", "بندقية", "البنادق", "rifle", "rifles", feminine=True),
    "vehicles": noun("مركبة", "مركبت", "مركبات", "مركبة", "المركبات", "vehicle", "vehicles", feminine=True),
    "buildings": noun("مبنى", "مبني", "مبانٍ", "مبنى", "المباني", "building", "buildings"),
    "positions": noun("موقع", "موقع", "مواقع", "موقعًا", "المواقع", "position", "positions"),
    "helicopters": noun("مروحية", "مروحيت", "مروحيات", "مروحية", "المروحيات", "helicopter", "helicopters", feminine=True),
    "hours": noun("ساعة", "ساعت", "ساعات", "ساعة", "الساعات", "hour", "hours", feminine=True),
    "days": noun("يوم", "يوم", "أيام", "يومًا", "الأيام", "day", "days"),
}
QUANTITIES = {
    "a_few": Phrase("عدد قليل من {many}", "a few {many}"),
    "several": Phrase("عدة {many}", "several {many}"),
    "dozens": Phrase("عشرات {many}", "dozens of {many}"),
    "hundreds": Phrase("مئات {many}", "hundreds of {many}"),
}


def quantity(term: str, thing: Noun) -> Pair:
    """A vague quantity, as it stands behind «مقتل»: «عشرات المقاتلين»."""
    plural = thing.few if term == "several" else thing.plural
    return QUANTITIES[term].say(many=Pair(plural, thing.several))
