// Shares in per cent, by the one rule that files and the command line have too.

// A share that needs more to be apart from none or all is so by rounding alone.
const MOST_DECIMALS = 6;

/**
 * A share in whole per cent, and with as many decimals as it needs where it is not quite none or all:
 * what happens in 996 of 1,000 draws is not said to happen in all. Plain digits.
 * @param {number} share @returns {string}
 */
export function inPerCent(share) {
  // a text is rounded as it stands there: the number 0.345 is a little less than 34.5 %
  const exact = /** @type {any} */ (String(share));
  const rounded = decimals => new Intl.NumberFormat('en', {style: 'percent', useGrouping: false, ...just(decimals)}).format(exact).slice(0, -1);
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const text = rounded(decimals);
    if (![0, 100].includes(Number(text))) return text;
  }
  return rounded(0);
}

/** The same as a language writes it. @param {number} share @param {string} language @returns {string} */
export function percent(share, language) {
  const text = inPerCent(share);
  return new Intl.NumberFormat(language, {style: 'percent', ...just(decimalsOf(text))}).format(Number(text) / 100);
}

/** How many decimals a number has that is written in plain digits. @param {string} text @returns {number} */
export const decimalsOf = text => text.split('.')[1]?.length ?? 0;

const just = decimals => ({minimumFractionDigits: decimals, maximumFractionDigits: decimals});
