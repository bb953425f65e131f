// What an activity waits for, as people write it: A010, A010SS, A010FS+5, A010FF-2, A010+7e for every day rather than working
// days. Pure.

const TYPES = ['FS', 'SS', 'FF', 'SF'];
const WRITTEN = /^(.+?)(?:[ :]*(FS|SS|FF|SF))?(?: *([+-] *\d{1,4}) *(d|e|天|日)?)?$/i;

/** One predecessor may be waited for in several ways, once in each. */
export function keyOf({ predecessor, type }) {
  return `${predecessor} ${type ?? 'FS'}`;
}

/** @param {object[] | undefined} links */
export function linksText(links) {
  return (links ?? []).map(linkText).join('; ');
}

function linkText({ predecessor, type, lagDays, lagUnit }) {
  const lag = lagDays ? `${lagDays > 0 ? '+' : ''}${lagDays}${lagUnit === 'ELAPSED' ? 'e' : ''}` : '';
  return `${predecessor}${type && (type !== 'FS' || lag) ? type : ''}${lag}`;
}

/**
 * @param {string} text
 * @param {(id: string) => boolean} isKnown whether there is such an activity to wait for
 * @returns {{links: object[], unknown: string[]}} unknown are the parts that could not be read
 */
export function linksIn(text, isKnown) {
  const links = [];
  const unknown = [];
  for (const part of text.normalize('NFKC').split(/[;,、]/).map((one) => one.trim()).filter(Boolean)) {
    const link = linkIn(part, isKnown);
    link ? links.push(link) : unknown.push(part);
  }
  return { links: [...new Map(links.map((link) => [keyOf(link), link])).values()], unknown };
}

function linkIn(part, isKnown) {
  // An id may look like one with a type or a lag behind it.
  if (isKnown(part)) {
    return { predecessor: part, type: 'FS' };
  }
  const [, id, type = 'FS', lag, unit] = WRITTEN.exec(part) ?? [];
  if (!id || !isKnown(id)) {
    return null;
  }
  const lagDays = Number(lag?.replace(/ /g, '') ?? 0);
  return { predecessor: id, type: type.toUpperCase(), ...(lagDays && { lagDays, lagUnit: unit?.toLowerCase() === 'e' ? 'ELAPSED' : 'WORKING' }) };
}

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
