// Dates, numbers and units as people write them, made what the service takes; null for what cannot be read. Pure.
export const YES = 'true';

const DAY = /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|年 ?(\d{1,2})月 ?(\d{1,2})[日号]|(\d\d)(\d\d))(?: 0?0:00(?::00)?)?$/;
const WEIGHT = /^\d{1,9}(?:\.\d{1,4})?$/;
const DURATION = /^(\d{1,4}) *(?:d|天|日|工作日)?$/i;
const MOST_DAYS = 5000;
const YESES = new Set(['true', '1', 'yes', 'y', '是', '√', '✓', '◆', '里程碑', '节点', 'milestone']);
const NOES = new Set(['', 'false', '0', 'no', 'n', '否', '×', '-', '—']);

/** A day such as 2026-03-01, 2026.3.1, 2026/3/1, 20260301 or 2026年3月1日, as 2026-03-01. */
export function dayOf(text) {
  const [, year, , ...parts] = DAY.exec(plain(text)) ?? [];
  const [month, day] = parts.filter(Boolean);
  if (!year) {
    return null;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // The calendar of a computer goes on after the 30th of February.
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}

/** A share such as 12.5, 12.5% or 1,200. */
export function weightOf(text) {
  const number = plain(text).replace(/%$/, '').replace(/,(?=\d{3}\b)/g, '').trim();
  return WEIGHT.test(number) ? String(Number(number)) : null;
}

/** Working days such as 20 or 20 天; 0 only a milestone takes. */
export function durationOf(text) {
  const [, days] = DURATION.exec(plain(text)) ?? [];
  return days && Number(days) <= MOST_DAYS ? String(Number(days)) : null;
}

export function milestoneOf(text) {
  const word = plain(text).toLowerCase();
  if (YESES.has(word)) {
    return YES;
  }
  return NOES.has(word) ? '' : null;
}

/**
 * A unit's code, by its code or by a name that only one has.
 * @param {string} text
 * @param {{code: string, names: {zh: string, en?: string}}[]} units
 */
export function unitOf(text, units) {
  const word = text.trim();
  if (!word || units.some(({ code }) => code === word)) {
    return word;
  }
  const same = (other) => other?.toLowerCase() === word.toLowerCase();
  const found = units.filter(({ code, names }) => same(code) || same(names.zh) || same(names.en));
  return found.length === 1 ? found[0].code : null;
}

/** What is typed or pasted into a cell, in the one form that is compared and sent; as it is where it cannot be read. */
export function tidied(column, text, units) {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' && column !== 'milestone') {
    return '';
  }
  switch (column) {
    case 'plannedStart':
    case 'plannedFinish':
      return dayOf(line) ?? line;
    case 'weight':
      return weightOf(line) ?? line;
    case 'milestone':
      return milestoneOf(line) ?? line;
    case 'responsibleUnit':
      return unitOf(line, units) ?? line;
    case 'durationDays':
      return durationOf(line) ?? line;
    case 'constraint':
      return constraintOf(line);
    case 'id':
    case 'position':
    case 'parent':
    case 'links':
      return plain(line);
    default:
      return line;
  }
}

// The kind in capitals and the day behind it, as far as they can be read.
function constraintOf(text) {
  const [kind, ...day] = plain(text).split(/[ :]+/);
  return [kind.toUpperCase(), ...(day.length ? [dayOf(day.join(' ')) ?? day.join(' ')] : [])].join(' ');
}

// Digits and signs of full width, as Chinese keyboards write them, are the same.
function plain(text) {
  return text.normalize('NFKC').trim();
}
