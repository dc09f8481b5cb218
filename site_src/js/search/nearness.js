/* How far a word that was typed is from one of the archive: slips of the pen, weighed (after Damerau and Levenshtein).

   A slip is forgiven only where it is likelier than another word: another word differs in its first letter, or by a letter
   that nobody takes for the right one. */
"use strict";

const searchNearness = (() => {
  const SURE = 1; // two letters swapped; a letter written twice, or once instead of twice
  const SLIP = 2; // a letter left out, added, or taken for a neighbour
  const OTHER = 4; // a letter that has nothing of the right one
  const FIRST = 4; // more, if it is the first: readers seldom err about it

  /* From how many letters on sure slips, any slip and two slips are forgiven. A name is oftener mistyped, and has fewer words that
     are like it, than a word of the language; Arabic letters say more than Latin ones, as most vowels are not written. */
  const LENGTHS = {
    name: { arabic: [4, 5, 9], latin: [5, 6, 9] },
    word: { arabic: [5, 6, 10], latin: [5, 7, 10] },
  };
  const LEAST_KEY = 4; // shorter words are not meant by longer ones
  const LONGEST = 40; // nobody errs about longer words
  const MOST_LETTERS = 2; // added or left out

  /* `typed`: how many letters there were before endings were taken off. */
  function allowed(word, isName, typed) {
    const [sure, one, two] = LENGTHS[isName ? "name" : "word"][/[a-z]/.test(word) ? "latin" : "arabic"];
    const { length } = word;
    if (typed < sure || length > LONGEST) return 0;
    return length >= two ? 2 * SLIP : length >= one ? SLIP : SURE;
  }

  /* The lengths of the words that may be near enough. */
  function lengths(word, typed) {
    const most = Math.min(allowed(word, true, typed), MOST_LETTERS);
    const around = most ? Array.from({ length: 2 * most + 1 }, (_, place) => word.length - most + place) : [];
    return around.filter((length) => length >= LEAST_KEY);
  }

  const exchanged = (one, other) => (one === other ? 0 : searchSlips(one, other) ? SLIP : OTHER);
  const extra = (word, place) => (place > 0 && word[place] === word[place - 1] ? SURE : SLIP) + (place === 0 ? FIRST : 0);

  let [before, last, next] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2 * MOST_LETTERS));

  /* One row of the table; gives its smallest number. */
  function fill(row, typed, key) {
    next[0] = last[0] + extra(typed, row - 1);
    let least = next[0];
    for (let column = 1; column <= key.length; column += 1) {
      const first = row === 1 && column === 1 ? FIRST : 0;
      const cost = exchanged(typed[row - 1], key[column - 1]);
      let best = last[column - 1] + cost + (cost && first);
      best = Math.min(best, last[column] + extra(typed, row - 1), next[column - 1] + extra(key, column - 1));
      const isSwap = row > 1 && column > 1 && typed[row - 2] === key[column - 1] && typed[row - 1] === key[column - 2];
      if (isSwap) best = Math.min(best, before[column - 2] + SURE + (row === 2 ? SURE : 0));
      next[column] = best;
      if (best < least) least = best;
    }
    return least;
  }

  /* The distance, or more than `most` as soon as that is certain. */
  function distance(typed, key, most) {
    last[0] = 0;
    for (let column = 1; column <= key.length; column += 1) last[column] = last[column - 1] + extra(key, column - 1);
    let leastBefore = 0;
    for (let row = 1; row <= typed.length; row += 1) {
      const least = fill(row, typed, key);
      if (Math.min(least, leastBefore) > most) return most + 1; // a swap reaches over one row
      leastBefore = least;
      [before, last, next] = [last, next, before];
    }
    return last[key.length];
  }

  /* The letters of a word as bits: a slip changes two of them at the most. */
  function letters(word) {
    let mask = 0;
    for (let place = 0; place < word.length; place += 1) mask |= 1 << (word.charCodeAt(place) & 31);
    return mask;
  }

  /* How far the key is from the word, or more than `most`; the letters tell it of most keys. */
  function far({ word, own, most }, key, mask) {
    const isFar = Math.abs(key.length - word.length) > MOST_LETTERS || searchBits(own ^ mask) > most;
    return isFar ? most + 1 : distance(word, key, most);
  }

  /* The keys that may be meant by one of the words, the nearest first: {key, distance, word}. */
  function near(words, typed, keys) {
    const asked = words.map((word) => ({ word, own: letters(word), most: allowed(word, true, typed) })).filter(({ most }) => most);
    const found = [];
    for (const key of keys) {
      if (key.length < LEAST_KEY) continue;
      const mask = letters(key);
      for (const one of asked) {
        const distant = far(one, key, mask);
        if (distant <= one.most) found.push({ key, distance: distant, word: one.word });
      }
    }
    return found.sort((one, other) => one.distance - other.distance);
  }

  return { allowed, lengths, near };
})();
