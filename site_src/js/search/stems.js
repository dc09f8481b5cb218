/* Stands in until the twin of briefing/search/stems.py is here. */
"use strict";

const searchStems = (() => {
  const STOP = new Set("the of in a an and at to في من على الى عن".split(" "));
  const nameKey = (word) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word);
  const nameKeys = (word) => [...new Set([nameKey(word), word, ...(/^[وبلفك]/.test(word) && word.length > 4 ? [word.slice(1)] : [])])];
  const stemKeys = (word) => [nameKey(word).replace(/(ing|ed|s|ات|ون|ين)$/, (end) => (word.length - end.length > 2 ? "" : end))];
  return { nameKey, nameKeys, stemKeys, isStopWord: (word) => STOP.has(word) };
})();
