// The columns beside the chart: what they say of an activity, how wide they are, and what is typed into them. Which are shown and
// how wide is remembered on this device.
import { reactive } from '/js/vendor/vue.js';
import { number, percent } from '../../i18n/format.js';
import { named } from '../../i18n/index.js';
import { recall, remember } from '../../memory.js';
import { hiddenColumns } from '../../ui/columns.js';
import { unitName } from '../../units.js';
import { dayOf } from '../plan/reading.js';
import { constraintIn, constraintText } from '../plan/constraints.js';
import { linksIn, linksText } from '../plan/links.js';
import { dayNumber, isoDay } from './days.js';
import { finishingOn, lasting, linkedAs, startingOn } from './edits.js';

export const TABLE = 'gantt';
const PLACE = 'gantt.widths';
const LEAST = 44;
/** The names on a phone. */
export const NARROW = 128;
const WIDTHS = { name: 210, start: 102, finish: 102, duration: 56, float: 62, freeFloat: 78, percent: 56, delay: 62, links: 110, constraint: 130, unit: 120 };
const NUMBERS = ['duration', 'float', 'freeFloat', 'percent', 'delay'];

const widths = reactive({ ...WIDTHS, ...readWidths() });

/** @type {Record<string, (bar: import('./bars.js').Bar, projectUnit: string) => string>} */
const TEXTS = {
  name: ({ names }) => named(names),
  unit: ({ unit }, projectUnit) => unitName(unit ?? projectUnit),
  start: ({ start }) => isoDay(start),
  finish: ({ finish }) => isoDay(finish),
  duration: ({ duration }) => number(duration),
  float: ({ float }) => (float === null ? '' : number(float)),
  freeFloat: ({ freeFloat }) => (freeFloat === null ? '' : number(freeFloat)),
  percent: ({ percent: done, summary }) => (summary && !done ? '' : percent(done, 0)),
  delay: ({ daysLate }) => (daysLate ? number(daysLate) : ''),
  links: ({ activity }) => linksText(activity.links),
  constraint: ({ activity }) => constraintText(activity.constraint),
};

/** What is in an open cell, to be typed over. */
const TYPED = {
  start: ({ activity }) => activity.plannedStart,
  finish: ({ activity }) => activity.plannedFinish,
  duration: ({ duration }) => String(duration),
  links: ({ activity }) => linksText(activity.links),
  constraint: ({ activity }) => constraintText(activity.constraint),
};

/**
 * The columns in their order: [{name, width, numeric}]. A narrow chart has the names only.
 * @param {boolean} narrow
 */
export function shownColumns(narrow) {
  const hidden = hiddenColumns(TABLE);
  const names = Object.keys(WIDTHS).filter((name) => name === 'name' || (!narrow && !hidden.has(name)));
  return names.map((name) => ({ name, width: narrow ? NARROW : widths[name], numeric: NUMBERS.includes(name) }));
}

export const OPTIONAL = Object.keys(WIDTHS).filter((name) => name !== 'name');

export function setWidth(name, width) {
  widths[name] = Math.max(LEAST, Math.round(width));
  remember(PLACE, JSON.stringify(widths));
}

export function cellText(name, bar, projectUnit) {
  return TEXTS[name](bar, projectUnit);
}

/** Whether a cell can be typed into: the days of a summary follow from its parts. */
export function isOpen(name, { summary, milestone, removed }) {
  return name in TYPED && !summary && !removed && !(milestone && name === 'duration');
}

export function typedText(name, bar) {
  return TYPED[name](bar);
}

/**
 * What typing into a cell changes of an activity.
 * @param {string} name
 * @param {string} text
 * @param {{activity: any, stored: any, calendar: import('./calendar.js').Calendar, isKnown: (id: string) => boolean}} of
 * @returns {{fields?: object, fault?: string}} fault ends a key of the dictionary
 */
export function typed(name, text, { activity, stored, calendar, isKnown }) {
  if (name === 'links') {
    const { links, unknown } = linksIn(text, isKnown);
    return unknown.length ? { fault: 'links' } : { fields: linkedAs(stored, links) };
  }
  if (name === 'constraint') {
    const constraint = constraintIn(text);
    return constraint === undefined ? { fault: 'constraint' } : { fields: { constraint } };
  }
  if (name === 'duration') {
    const days = Number(text.normalize('NFKC').trim());
    return Number.isInteger(days) && days >= 1 && days <= 5000 ? { fields: lasting(activity, days, calendar) } : { fault: 'duration' };
  }
  const day = dayNumber(dayOf(text));
  if (day === null) {
    return { fault: 'day' };
  }
  if (name === 'finish' && !activity.milestone && day < dayNumber(activity.plannedStart)) {
    return { fault: 'order' };
  }
  return { fields: (name === 'start' ? startingOn : finishingOn)(activity, day, calendar) };
}

function readWidths() {
  try {
    return JSON.parse(recall(PLACE) ?? '{}');
  } catch {
    return {};
  }
}
