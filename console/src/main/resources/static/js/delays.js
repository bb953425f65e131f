// Delays in words. What is wrong, and what a rule is called, comes from the services: a new rule needs nothing here.
import { shallowRef } from '/js/vendor/vue.js';
import { getJson } from './api.js';
import { dateMillis, DAY, dayOf, now } from './clock.js';
import { named, t } from './i18n/index.js';

const rules = shallowRef(new Map());
let asked = false;

/** How many days late is what was due before that instant, as the services count: days of the portfolio, the one of the instant the first. */
export function daysLate(due) {
  const days = (dateMillis(dayOf(now.value)) - dateMillis(dayOf(Date.parse(due)))) / DAY;
  return Math.max(1, Math.round(days) + 1);
}

/** What a rule is called; its id as long as the name is not known. */
export function ruleName(id) {
  return named(descriptorOf(id)?.title) || id;
}

/**
 * What a rule has looked at, as rows of name and value. A figure that grows with time alone is left out: it is stored as
 * last written, and pages compute it from dates. So nothing is shown before it is known which ones grow.
 */
export function evidenceRows(id, evidence) {
  const descriptor = descriptorOf(id);
  return rules.value.size > 0 ? lastingEvidence(descriptor, evidence ?? {}) : [];
}

/** The same for a rule whose descriptor is known; a rule that is not installed any more has none. */
export function lastingEvidence(descriptor, evidence) {
  const declared = new Map(descriptor?.evidence.map((each) => [each.name, each]));
  const words = (name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return Object.entries(evidence)
    .filter(([name]) => declared.get(name)?.drift !== 'GROWING')
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => ({ name, label: named(declared.get(name)?.names) || words(name), value }));
}

function descriptorOf(id) {
  if (!asked) {
    asked = true;
    loadRules();
  }
  return rules.value.get(id);
}

async function loadRules() {
  try {
    const { rules: found } = await getJson('/api/progress/rules');
    rules.value = new Map(found.map(({ descriptor }) => [descriptor.id, descriptor]));
  } catch (e) {
    asked = false; // the next page that shows a rule asks again
    console.warn('rules not loaded', e);
  }
}

/** What is wrong, and for how long. */
export function delayWords({ subject, summary, due }) {
  const place = subject.kind === 'project' ? '' : named(subject.names);
  const words = place ? `${place}${t('delay.place-end')}${named(summary)}` : named(summary);
  return due ? `${words} ${t('delay.days-late', { days: daysLate(due) })}` : words;
}

/** The units that hold what is late on a project, those with most first. */
export function lateUnits({ delays: { byUnit } }) {
  const held = Object.entries(byUnit).map(([unit, levels]) => ({ unit, n: Object.values(levels).reduce((sum, n) => sum + n, 0) }));
  return held.filter(({ n }) => n).sort((a, b) => b.n - a.n).map(({ unit }) => unit);
}

/** How a level is shown: yellow or, from the second rank on, red. */
export function toneOf(level) {
  return level.rank > 1 ? 'critical' : 'warning';
}

/** The same for a level of which only the code is known. */
export function toneOfCode(code) {
  return code === 'RED' ? 'critical' : 'warning';
}
