/* How a word was found, best last, and where, best first: its match and its field, together its grade. All ranking goes by these tables. */
"use strict";

const searchGrades = (() => {
  /* Points of a word alone, and of one beside others. The steps between matches are wider than all fields together:
     a better match wins in whichever field it stands. */
  const MATCHES = [
    ["fuzzy", 0, 0], // perhaps a slip of the pen, perhaps another word
    ["skeleton", 10, 10], // perhaps the same name in another spelling
    ["prefix", 20, 20], // the word may not be finished yet
    ["stem", 30, 39], // the same word in another form; beside other words, where they stand says more than the form
    ["exact", 40, 40], // what was typed
  ];

  /* Fields as the index numbers them. */
  const FIELDS = [
    ["title", 8], // what the page is about
    ["names", 6], // whom and what it concerns
    ["summary", 4], // what it says in short
    ["text", 2], // said in passing
  ];

  const numbers = Object.fromEntries(MATCHES.map(([name], number) => [name, number]));
  const points = new Uint8Array(1 + MATCHES.length * FIELDS.length);
  const pointsBeside = points.slice();

  /* One small number for both, which sorts as they do; 0 is left for: not found. */
  const grade = (match, field) => 1 + match * FIELDS.length + (FIELDS.length - 1 - field);
  for (const [match, [, alone, beside]] of MATCHES.entries()) {
    for (const [field, [, some]] of FIELDS.entries()) {
      points[grade(match, field)] = alone + some;
      pointsBeside[grade(match, field)] = beside + some;
    }
  }

  return { ...numbers, grade, points, pointsBeside, matchOf: (one) => Math.floor((one - 1) / FIELDS.length), TITLE: 0, NAMES: 1 };
})();
