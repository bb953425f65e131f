// Links as they are drawn: which type a line says, and how it runs. Pure.

const TYPES = ['FS', 'SS', 'FF', 'SF'];

/** The type of a link that is drawn from one end to another. */
export function typeBetween(from, to) {
  return TYPES.find((type) => type === `${from === 'start' ? 'S' : 'F'}${to === 'start' ? 'S' : 'F'}`);
}

/**
 * The corners of a link's line, from one end of a bar to one of another. It leaves and arrives on the side that its type says.
 * @param {string} type
 * @param {{left: number, right: number, y: number}} from
 * @param {{left: number, right: number, y: number}} to
 * @param {number} row the height of a row
 * @returns {[number, number][]}
 */
export function routeOf(type, from, to, row) {
  const STUB = 8;
  const out = type[0] === 'F' ? 1 : -1;
  const into = type[1] === 'S' ? 1 : -1;
  const begin = [out > 0 ? from.right : from.left, from.y];
  const end = [into > 0 ? to.left : to.right, to.y];
  const leave = begin[0] + out * STUB;
  const arrive = end[0] - into * STUB;
  if (out === into && (arrive - leave) * out >= 0) {
    return /** @type {[number, number][]} */ ([begin, [leave, begin[1]], [leave, end[1]], end]);
  }
  if (out !== into) {
    const outside = out > 0 ? Math.max(leave, arrive) : Math.min(leave, arrive);
    return /** @type {[number, number][]} */ ([begin, [outside, begin[1]], [outside, end[1]], end]);
  }
  // Back to an earlier place: round the row.
  const between = to.y >= from.y ? from.y + row / 2 : from.y - row / 2;
  return /** @type {[number, number][]} */ ([begin, [leave, begin[1]], [leave, between], [arrive, between], [arrive, end[1]], end]);
}
