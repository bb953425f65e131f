// What the pages know of elements: their categories, states, what a filter asks for, and a form's values. Pure.

export const CATEGORIES = ['LAND', 'FOREST', 'SEA', 'ENERGY', 'ENVIRONMENT', 'FUNDS', 'PLANNING', 'DEMOLITION', 'UTILITIES', 'APPROVALS', 'DESIGN', 'SAFETY'];
export const STATES = ['NEEDED', 'APPLIED', 'GRANTED', 'REFUSED', 'EXPIRED', 'DROPPED'];
/** What somebody has still to apply for. */
export const TO_APPLY_FOR = ['NEEDED', 'REFUSED', 'EXPIRED'];
/** Of these lists one is chosen at a time. */
export const VIEWS = ['all', 'month', 'overdue'];

/** The orders that the registry knows. */
export const SORTS = ['due', 'need', 'authority', 'state', 'project'];

const ONWARD = {
  NEEDED: ['APPLIED', 'GRANTED'],
  APPLIED: ['GRANTED', 'REFUSED'],
  REFUSED: ['APPLIED'],
  GRANTED: ['EXPIRED'],
  EXPIRED: ['APPLIED', 'GRANTED'],
};

/** Whether it has to be said why an element goes from one state to another; the registry goes by the same rule. */
export function needsReason(from, to) {
  return from !== to && !(ONWARD[from] ?? []).includes(to);
}

/**
 * Which elements an address asks for, as the registry is asked.
 * @param {{view: string, month?: string, authority?: string, category?: string, state?: string}} address
 * @param {string} today
 */
export function queryOf({ view, month, authority, category, state }, today) {
  const ofMonth = view === 'month';
  return {
    month: ofMonth ? month || today.slice(0, 7) : '',
    overdue: view === 'overdue' ? 'true' : '',
    // Of a month one wants to know what is still to be done.
    state: state || (ofMonth ? TO_APPLY_FOR.join(',') : ''),
    authority,
    category,
  };
}

/** What a warning is: 'red' is late already, 'yellow' is going to be. */
export function toneOf(warning) {
  return ['APPLY_OVERDUE', 'GRANT_OVERDUE'].includes(warning) ? 'red' : 'yellow';
}

const TEXTS = ['category', 'authority', 'activity', 'neededOn'];
const NUMBERS = ['leadDays', 'validityDays'];

/** An element, or nothing for a new one, as a form has it. */
export function draftOf(element) {
  return {
    id: element?.id ?? '',
    'names.zh': element?.names.zh ?? '',
    'names.en': element?.names.en ?? '',
    category: element?.category ?? '',
    authority: element?.authority ?? '',
    activity: element?.activity ?? '',
    neededOn: element && !element.activity ? element.needBy ?? '' : '',
    leadDays: String(element?.leadDays ?? ''),
    validityDays: String(element?.validityDays ?? ''),
    reason: '',
  };
}

/** What is sent for it; what was left empty is left out, and then as its category has it. */
export function bodyOf(draft) {
  const text = (name) => String(draft[name] ?? '').trim();
  const day = draft.activity ? [] : ['neededOn'];
  const written = ['id', ...TEXTS.filter((name) => name !== 'neededOn'), ...day, 'reason'].map((name) => [name, text(name)]).filter(([, value]) => value);
  const counted = NUMBERS.map((name) => [name, text(name)]).filter(([, value]) => value).map(([name, value]) => [name, Number(value)]);
  const en = text('names.en');
  return { ...Object.fromEntries(written), ...Object.fromEntries(counted), names: { zh: text('names.zh'), ...(en && { en }) } };
}

/** What is sent for a state. */
export function stateOf(draft) {
  const text = (name) => String(draft[name] ?? '').trim();
  const [shown, link] = ['evidence.text', 'evidence.link'].map(text);
  const until = draft.state === 'GRANTED' ? text('validUntil') : '';
  return {
    state: draft.state,
    ...(text('on') && { on: text('on') }),
    ...(shown && { evidence: { text: shown, ...(link && { link }) } }),
    ...(until && { validUntil: until }),
    ...(text('reason') && { reason: text('reason') }),
  };
}

/** Elements change, and follow plans, calendars and projects, each of which tells it by an event of theirs in the end. */
export function isElementSignal({ type }) {
  return /^(element|project|standing|responsibility)-/.test(type);
}
