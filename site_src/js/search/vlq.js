/* Numbers as source maps write them (base64 VLQ, ECMA-426), without the sign bit: the twin of what writes the index. */
"use strict";

const searchVlq = (() => {
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const VALUES = new Uint8Array(128);
  for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

  function each(text, take) {
    let number = 0;
    let shift = 0;
    for (let place = 0; place < text.length; place += 1) {
      const digit = VALUES[text.charCodeAt(place)];
      number |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      take(number);
      number = shift = 0;
    }
  }

  /* take(page, field) for each page of a list of postings. */
  function postings(text, take) {
    let page = 0;
    each(text, (number) => {
      page += number >> 2;
      take(page, number & 3);
    });
  }

  /* take(page, alias, words of the alias, whether it is found only as a whole) for each alias that a word stands in. */
  function aliases(text, take) {
    let page = 0;
    let alias = 0;
    let place = 0;
    each(text, (number) => {
      if (place === 0) page += number;
      else if (place === 1) alias = number;
      else take(page, alias, number >> 1, (number & 1) === 1);
      place = (place + 1) % 3;
    });
  }

  return { postings, aliases };
})();
