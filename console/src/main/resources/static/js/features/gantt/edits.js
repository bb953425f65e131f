// Changes of activities that are not saved yet: what they change, field by field, so that they lie on whatever others save
// meanwhile. Durations are working days. Pure.
import { keyOf } from '../plan/links.js';
import { dayNumber, isoDay } from './days.js';

/**
 * @typedef {{plannedStart?: string, plannedFinish?: string, durationDays?: number | null, constraint?: object | null, parent?: string | null,
 *   links?: {add: object[], drop: string[]}, removed?: boolean, added?: any}} Patch null takes a field away; an activity that is new is added
 *   whole, and nothing else is said of it
 */

/** An activity with its changes. */
export function patched(activity, patch) {
  if (!patch) {
    return activity;
  }
  if (patch.added) {
    return patch.added;
  }
  const { links, removed, ...fields } = patch;
  const changed = { ...activity, ...fields };
  for (const name of ['durationDays', 'constraint', 'parent']) {
    if (changed[name] === null) {
      delete changed[name];
    }
  }
  if (links) {
    const gone = new Set([...links.drop, ...links.add.map(keyOf)]);
    changed.links = [...(activity.links ?? []).filter((link) => !gone.has(keyOf(link))), ...links.add];
  }
  return changed;
}

/** The patches with one activity otherwise; what is as stored again is no change. What is new is changed itself, and goes at once. */
export function amended(patches, stored, fields) {
  const own = patches[stored.id]?.added;
  const patch = Object.fromEntries(Object.entries({ ...patches[stored.id], ...fields }).filter(([name, value]) => differs(stored, name, value)));
  const { [stored.id]: before, ...others } = patches;
  if (own) {
    return fields.removed ? others : { ...others, [stored.id]: { added: patched(own, fields) } };
  }
  return Object.keys(patch).length ? { ...others, [stored.id]: patch } : others;
}

/** Other days, as a drag of the whole has them: it takes as many working days as before. */
export function movedBy(activity, days, calendar) {
  const start = dayNumber(activity.plannedStart) + days;
  return days === 0 ? null : startingOn(activity, activity.milestone ? start : calendar.nearest(start, Math.sign(days)), calendar);
}

/** The same beginning on a day. */
export function startingOn(activity, start, calendar) {
  const before = [dayNumber(activity.plannedStart), dayNumber(activity.plannedFinish)];
  const count = calendar.count(before[0], before[1]);
  const finish = activity.milestone ? start : count ? calendar.finishOf(start, count) : start + before[1] - before[0];
  return { plannedStart: isoDay(start), plannedFinish: isoDay(finish) };
}

/** One end on another day, as a drag of it has it; the other stays. */
export function endMovedBy(activity, end, days, calendar) {
  if (days === 0 || activity.milestone) {
    return null;
  }
  const [start, finish] = [dayNumber(activity.plannedStart), dayNumber(activity.plannedFinish)];
  const step = Math.sign(days);
  return end === 'start'
    ? between(activity, Math.min(finish, calendar.nearest(start + days, step)), finish, calendar)
    : between(activity, start, Math.max(start, calendar.nearest(finish + days, step)), calendar);
}

/** The same finishing on a day, not before it starts. */
export function finishingOn(activity, finish, calendar) {
  const start = dayNumber(activity.plannedStart);
  return activity.milestone ? startingOn(activity, finish, calendar) : between(activity, start, Math.max(start, finish), calendar);
}

/** The same in so many working days. */
export function lasting(activity, duration, calendar) {
  const plannedFinish = isoDay(calendar.finishOf(dayNumber(activity.plannedStart), duration));
  return activity.durationDays === undefined ? { plannedFinish } : { plannedFinish, durationDays: duration };
}

/** The same in so many working days less; a reserve that is planned stays. */
export function shortened({ plannedStart, plannedFinish, durationDays }, days, calendar) {
  const [start, finish] = [dayNumber(plannedStart), dayNumber(plannedFinish)];
  const left = Math.max(1, calendar.count(start, finish) - days);
  return { plannedFinish: isoDay(calendar.finishOf(start, left)), ...(durationDays && { durationDays: Math.max(1, durationDays - days) }) };
}

/** On the days that a schedule has computed for it. */
export function redated({ newStart, newFinish }) {
  return { plannedStart: newStart, plannedFinish: newFinish };
}

/** Held where it is planned, though its links would have it earlier. */
export function heldAtStart({ plannedStart }) {
  return { constraint: { kind: 'SNET', date: plannedStart } };
}

/** Other links than stored; those that stay are not named, for others may change them meanwhile. */
export function linkedAs(stored, links) {
  const wanted = new Map(links.map((link) => [keyOf(link), link]));
  const present = new Map((stored.links ?? []).map((link) => [keyOf(link), link]));
  return {
    links: {
      add: links.filter((link) => !same(link, present.get(keyOf(link)))),
      drop: [...present.keys()].filter((key) => !wanted.has(key)),
    },
  };
}

// A duration that is given, with whatever reserve, grows and shrinks with the planned days; one that is not follows from them.
function between({ plannedStart, plannedFinish, durationDays }, start, finish, calendar) {
  const days = { plannedStart: isoDay(start), plannedFinish: isoDay(finish) };
  if (durationDays === undefined) {
    return days;
  }
  const more = calendar.count(start, finish) - calendar.count(dayNumber(plannedStart), dayNumber(plannedFinish));
  return { ...days, durationDays: Math.max(1, durationDays + more) };
}

function differs(stored, name, value) {
  if (name === 'links') {
    return value.add.length + value.drop.length > 0;
  }
  return !same(value ?? undefined, stored[name]);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
