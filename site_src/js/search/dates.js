/* The dates in a query, as people type them, in Arabic and English: each with the keys under which the index has it.
   A year is 2024, a month 2024-01 (--01 of any year), a day 2024-01-10 (--01-10). Needs spelling.js and stems.js. */
"use strict";

const searchDates = (() => {
  /* English; as in Syria, Iraq, Lebanon; as in Egypt and on the Gulf; as in the Maghreb. */
  const NAMES = [
    "january jan كانون_ثاني كانون_ثان كانون2 ك2 يناير جانفي ينار",
    "february feb شباط فبراير فيفري",
    "march mar اذار مارس مارت",
    "april apr نيسان ابريل افريل",
    "may ايار مايو ماي مايس",
    "june jun حزيران يونيو يونيه جوان",
    "july jul تموز يوليو يوليوز يوليه جويليه",
    "august aug اب اغسطس اوغسطس اوت غشت اغشت",
    "september sept sep ايلول سبتمبر شتنبر شتمبر",
    "october oct تشرين_اول تشرين1 ت1 اكتوبر",
    "november nov تشرين_ثاني تشرين_ثان تشرين2 ت2 نوفمبر نونبر نوفنبر",
    "december dec كانون_اول كانون1 ك1 ديسمبر دجنبر دجمبر",
  ];
  /* Words that may mean something else: a month only beside a number, or if nothing else is asked. */
  const WEAK = new Set("may march mar jan jun jul aug sep dec اب مارس ماي جوان اوت تشرين كانون ك1 ك2 ت1 ت2".split(" "));
  const MONTHS = new Map([
    ["تشرين", [10, 11]],
    ["كانون", [1, 12]],
  ]);
  NAMES.forEach((names, i) => names.split(" ").forEach((name) => MONTHS.set(name, [i + 1])));
  const OF = new Set("of من the".split(" "));
  const SPAN = new Set("in year month في عام العام لعام سنه السنه لسنه شهر الشهر لشهر".split(" "));
  const FIRST = new Set("الاول اول first".split(" "));
  const NUMBER = /^[وفبكل]{0,2}(\d{1,8})(?:st|nd|rd|th|م)?$/;
  const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const MOST_YEARS = 20;

  const two = (number) => String(number).padStart(2, "0");
  const isMonth = (number) => number >= 1 && number <= 12;

  /* Signs: y a year, d a day or month, n another number of two digits, e a date of eight digits, m a month's name, o of, s in the year, _ else. */
  function numeric(digits) {
    const value = Number(digits);
    if (digits.length === 8) return { sign: "e", digits };
    if (digits.length === 4 && value >= 1900 && value <= 2100) return { sign: "y", value };
    if (digits.length > 2) return { sign: "_" };
    return { sign: value >= 1 && value <= 31 ? "d" : "n", value, digits };
  }

  function single(word) {
    const number = MONTHS.has(word) ? null : NUMBER.exec(word);
    if (number) return numeric(number[1]);
    if (FIRST.has(word)) return { sign: "d", value: 1 };
    if (OF.has(word)) return { sign: "o" };
    if (SPAN.has(word)) return { sign: "s" };
    const name = searchStems.nameKeys(word).find((key) => MONTHS.has(key));
    return name ? { sign: "m", months: MONTHS.get(name), isWeak: WEAK.has(name) } : { sign: "_" };
  }

  /* «آب» is a month, «أب» is a father, and what is typed without the sign may be either. */
  function read(found, text) {
    const { word, from, to } = found;
    const isAugust = /^[وبلفك]?\u0622ب$/.test(text.slice(from, to).normalize("NFC"));
    return { ...(isAugust ? { sign: "m", months: [8], isWeak: false } : single(word)), word, from, to };
  }

  /* What stands between two words: a sign that joins them, a blank, or | for anything else. */
  function joint(text, from, to) {
    const between = text.slice(from, to).replace(UNSEEN, "");
    const bare = between.trim();
    if (/^[-‐‑–—−]$/.test(bare)) return "-";
    if (/^[/\\⁄]$/.test(bare)) return "/";
    if (between === ".") return ".";
    return /^[.,،]?$/.test(bare) && between ? " " : "|";
  }

  /* «كانون الثاني» is one name, «كانون الثاني/يناير» another one. */
  function joined(one, sign, other) {
    const whole = sign === " " && MONTHS.get(`${searchStems.nameKeys(one.word).find((key) => MONTHS.has(key))}_${other.word.replace(/^ال/, "")}`);
    if (whole) return { ...one, months: whole, isWeak: false, to: other.to };
    const isSame = "/- ".includes(sign) && one.sign + other.sign === "mm" && one.months.join() === other.months.join();
    return isSame ? { ...one, isWeak: one.isWeak && other.isWeak, to: other.to } : null;
  }

  /* Joins the last two as long as they are one. */
  function join(found) {
    const [one, other] = found.slice(-2);
    const whole = other && joined(one, one.joint, other);
    if (!whole) return;
    found.splice(-2, 2, whole);
    join(found);
  }

  /* The words with the joints behind them, months of several words as one. */
  function pieces(text) {
    const found = [];
    for (const next of searchSpelling.split(text).map((word) => read(word, text))) {
      if (found.length) found.at(-1).joint = joint(text, found.at(-1).to, next.from);
      found.push(next);
      join(found);
    }
    return found;
  }

  const isDay = (day, month) => day >= 1 && day <= LONGEST[month - 1];
  const key = (year, month, day) => `${year ?? "-"}-${two(month)}${day ? `-${two(day)}` : ""}`;
  const between = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

  /* Keys of days (one, or from one to another) or of whole months. */
  function named(months, year, days) {
    if (!days.length) return months.map((month) => key(year, month));
    const all = between(days[0], days.at(-1));
    return months.flatMap((month) => all.filter((day) => isDay(day, month)).map((day) => key(year, month, day)));
  }

  /* The day first; the month only if it cannot be otherwise. */
  function numbered(one, other, year) {
    const [day, month] = isMonth(other) ? [one, other] : [other, one];
    return isMonth(month) && isDay(day, month) ? [key(year, month, day)] : [];
  }

  const values = (found, sign) => found.filter((piece) => piece.sign === sign).map((piece) => piece.value);
  const spelled = (found) => named(found.find((piece) => piece.sign === "m").months, values(found, "y")[0], values(found, "d"));
  const full = (year) => 2000 + year - (year > 69 ? 100 : 0);

  /* From the longest on: how the signs and joints follow each other, and the keys. No key: it is no date after all. */
  const FORMS = [
    [/^y([-/.])d\1d/, ([y, m, d]) => (isMonth(m.value) && isDay(d.value, m.value) ? [key(y.value, m.value, d.value)] : [String(y.value)])],
    [/^d([-/.])d\1y/, ([one, other, y]) => numbered(one.value, other.value, y.value).concat(String(y.value)).slice(0, 1)],
    [/^d([-/.])d\1[dn]/, ([one, other, y]) => (y.digits.length === 2 ? numbered(one.value, other.value, full(y.value)) : [])],
    [/^d(?:-d)?[- /.](?:[os] )*m[- /.](?:[os] )*y/, spelled],
    [/^m[- ]d(?:-d)? (?:[os] )*y/, spelled],
    [/^y[- /]m[- /]d/, spelled],
    [/^d(?:-d)?[- /.](?:[os] )*m/, spelled],
    [/^(?:s )*m[- /.](?:[os] )*y/, spelled],
    [/^y[- /](?:[os] )*m/, spelled],
    [/^m[- ]d(?:-d)?/, spelled],
    [/^y[-/.]d/, ([y, m]) => (isMonth(m.value) ? [key(y.value, m.value)] : [])],
    [/^d[-/.]y/, ([m, y]) => (isMonth(m.value) ? [key(y.value, m.value)] : [])],
    [/^d\/d/, ([one, other]) => numbered(one.value, other.value)],
    [/^y-y/, ([one, other]) => (other.value - one.value <= MOST_YEARS ? between(one.value, Math.max(one.value, other.value)).map(String) : [])],
    [/^(?:s )*y/, (found) => values(found, "y").map(String)],
    [/^(?:s )+m/, spelled],
    [/^e/, ([{ digits }]) => eight(digits)],
    [/^m/, ([m], isAll) => (m.isWeak && !isAll ? [] : spelled([m]))],
  ];

  function eight(digits) {
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
    return year >= 1900 && year <= 2100 && isMonth(month) && isDay(day, month) ? [key(year, month, day)] : [];
  }

  /* The date that begins here, with the number of its pieces. */
  function first(found, isAll) {
    const signs = found.map((piece) => piece.sign + (piece.joint ?? "")).join("");
    for (const [form, keysOf] of FORMS) {
      const length = Math.ceil((form.exec(signs)?.[0].length ?? 0) / 2);
      const keys = length ? keysOf(found.slice(0, length), isAll) : [];
      if (keys.length) return { keys, length };
    }
    return null;
  }

  /* What hangs together with more is a number of something, or an address. */
  const isTied = (piece) => "-/".includes(piece?.joint || " ");

  return (text) => {
    const all = pieces(text);
    const dates = [];
    for (let at = 0; at < all.length; at += 1) {
      const date = first(all.slice(at, at + 9), all.length === 1);
      const end = at + (date?.length ?? 0) - 1;
      if (!date || isTied(all[at - 1]) || isTied(all[end])) continue;
      dates.push({ keys: date.keys, from: all[at].from, to: all[end].to });
      at = end;
    }
    return dates;
  };
})();
