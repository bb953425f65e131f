// The present, moving, for ages and lateness; and the portfolio's calendar day.
import { ref } from '/js/vendor/vue.js';
import { settings } from './settings.js';

export const DAY = 86_400_000;

const TOLERATED_MILLIS = 2_000;

// How far the clock of this machine is behind the server's; clocks of desks are wrong by hours, and on a wall nobody sees it.
let behind = 0;

/** The present of whoever judges and counts days: the server. */
export function serverNow() {
  return Date.now() + behind;
}

export const now = ref(serverNow());
setInterval(() => (now.value = serverNow()), 20_000);

/**
 * Takes in what time an answer of the server says it is, to the second.
 * @param {string | null} text
 * @param {number} [at] when the answer came, by Date.now()
 */
export function hearTime(text, at = Date.now()) {
  const found = Date.parse(text) - at;
  if (Math.abs(found - behind) > TOLERATED_MILLIS) {
    behind = found;
    now.value = serverNow();
  }
}

/** An offset such as +08:00 or, in tests, +05:13:20, which Intl cannot take, in milliseconds; null for a named zone. */
export function fixedOffset(zone) {
  const match = /^(?:UTC|GMT)?([+-])(\d\d?)(?::?(\d\d))?(?::?(\d\d))?$/.exec(zone);
  if (!match) {
    return /^(Z|UTC|GMT)$/.test(zone) ? 0 : null;
  }
  const [hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return (match[1] === '-' ? -1000 : 1000) * (hours * 3600 + minutes * 60 + seconds);
}

/** The date of an instant where the portfolio is, as 2026-11-23. */
export function dayOf(millis) {
  const offset = fixedOffset(settings.zone);
  if (offset !== null) {
    return new Date(millis + offset).toISOString().slice(0, 10);
  }
  return new Intl.DateTimeFormat('en-CA', { timeZone: settings.zone, dateStyle: 'short' }).format(millis);
}

/** When a day such as 2026-11-23 begins where the portfolio is, as an instant. */
export function startOfDay(isoDate) {
  const utc = dateMillis(isoDate);
  const near = utc - offsetAt(utc);
  return new Date(utc - offsetAt(near)).toISOString();
}

function offsetAt(millis) {
  const parts = () => new Intl.DateTimeFormat('en', { timeZone: settings.zone, timeZoneName: 'longOffset' }).formatToParts(millis);
  return fixedOffset(settings.zone) ?? fixedOffset(parts().find(({ type }) => type === 'timeZoneName').value);
}

/** Whole days on a scale without zones: a calendar date as the milliseconds of its UTC midnight. */
export function dateMillis(isoDate) {
  return Date.parse(`${isoDate}T00:00:00Z`);
}
