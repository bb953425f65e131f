// What an activity waits for, as people write it: A010, A010SS, A010FS+5, A010FF-2, A010+7e for every day rather than working
// days. Pure.

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
