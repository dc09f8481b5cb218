/* What the forms of an English word have in common: the twin of briefing/search/english.py, where the rules are written down. */
"use strict";

const searchEnglish = (() => {
  const ENGLISH = /^[a-z]{4,}$/;
  const UNCUT = new Set(
    (
      "news series species hamas homs texas always perhaps towards afterwards besides whereas sometimes abbas atlas elias ilyas " +
      "paris aras hundred united morning evening during ceiling nothing something anything everything wedding beijing sterling paste " +
      "ahmed mohammed mohamed muhammed hamed khaled waleed majed mahmed plane globe stripe envelope quite spine"
    ).split(" "),
  );
  const NO_PLURAL = /(?:[su]s|[rsx]is)$/;
  const ES = /(?:ss|sh|ch|x|zz|[a-z]{3}o)es$/;
  const PAST_OR_ING = /^(.*[aeiouy].*)(?:(?<!e)ed|ing)$/;
  const DOUBLED = /([bdgmnprt])\1$|[aeiouy][^aeiouy]+[aeiouy]+(l)l$/;
  const LONG_VOWEL = /^[^aeiouy]?[aeiou][^aeiouwxy]$/;

  const singular = (word) => {
    if (!word.endsWith("s") || NO_PLURAL.test(word)) return word;
    if (word.endsWith("ies") && word.length >= 5) return word.slice(0, -2);
    return word.slice(0, ES.test(word) ? -2 : -1);
  };

  const infinitive = (word) => {
    if (word.endsWith("ied") && word.length >= 5) return word.slice(0, -2);
    const rest = (PAST_OR_ING.exec(word) || [])[1];
    if (rest === undefined) return word;
    if (LONG_VOWEL.test(rest)) return `${rest}e`;
    if (rest.length < 3) return word;
    return rest.length > 3 && DOUBLED.test(rest) ? rest.slice(0, -1) : rest;
  };

  /* The key of the word; nothing if it is not of a–z alone, or too short to lose anything. */
  return (word) => {
    if (!ENGLISH.test(word)) return "";
    if (UNCUT.has(word)) return word;
    word = singular(word);
    if (!UNCUT.has(word)) word = infinitive(word);
    if (word.endsWith("e") && word.length >= 5 && !UNCUT.has(word)) word = word.slice(0, -1);
    return /..[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
  };
})();
