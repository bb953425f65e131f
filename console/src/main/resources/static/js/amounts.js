// Amounts of money as forms have them: in ten thousands of yuan (万元), as people write them. Pure.

// By the exponent and not by a factor: 1234.56 times 10000 is no whole number of yuan to a computer.
/** @param {number | null | undefined} amount in yuan */
export function tenThousands(amount) {
  return amount == null ? '' : String(Number(`${amount}e-4`));
}

/** @param {string} text in ten thousands of yuan; what is empty stays so */
export function yuan(text) {
  return text === '' ? '' : Number(`${Number(text)}e4`);
}
