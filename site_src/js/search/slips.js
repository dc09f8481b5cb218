/* Which letters are taken for one another: neighbours on a keyboard, letters that look or sound alike. */
"use strict";

const searchSlips = (() => {
  const KEYBOARDS = [
    ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
    // The third row as it is folded; where the blank is, one key writes two letters.
    ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "يءور يهوزظ"],
  ];
  const ALIKE = [
    ...["بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق"], // but for their dots
    ...["سص", "تط", "دض", "حه", "اع", "ذز", "ضظ", "قك"], // to many ears
    ...["aeiouy", "ckq", "sz", "bp", "dt", "fv", "gj", "mn"],
  ];

  const pairs = new Set();
  function pair(one, other) {
    if (one && other && one !== " " && other !== " ") pairs.add(one + other).add(other + one);
  }

  for (const rows of KEYBOARDS) {
    rows.forEach((row, number) => {
      [...row].forEach((letter, place) => {
        pair(letter, row[place + 1]);
        for (const below of [place - 1, place]) pair(letter, rows[number + 1]?.[below]);
      });
    });
  }
  for (const group of ALIKE) for (const one of group) for (const other of group) pair(one, other);

  return (one, other) => pairs.has(one + other);
})();
