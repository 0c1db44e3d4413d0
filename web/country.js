// @ts-check
/** Whose help lines to show first: a guess from the browser's languages, which one tap corrects. */

/** @typedef {import('../protocol/messages').HelpCountry} HelpCountry */

/**
 * The country of the browser's languages ("es-MX"), else the lines for anywhere, else the first.
 * @param {HelpCountry[]} countries @param {readonly string[]} languages
 */
export function guessCountry(countries, languages) {
  const known = new Set(countries.map(({ country }) => country.toUpperCase()));
  const regions = languages.map((tag) =>
    tag
      .split('-')
      .slice(1)
      .find((part) => /^[A-Za-z]{2}$/.test(part))
      ?.toUpperCase(),
  );
  const guess = regions.find((region) => region && known.has(region)) ?? 'ANY';
  return countries.find(({ country }) => country.toUpperCase() === guess)?.country ?? countries[0]?.country ?? '';
}
