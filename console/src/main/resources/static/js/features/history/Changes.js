// The fields that a change has given other values; of a long list the first, and the others on demand.
import { html } from '../../html.js';
import { date, money, number } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { unitName } from '../../units.js';
import { kindOf, placeOf } from '../audit/told.js';

const FIRST = 12;
const DAYS = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

export function Changes({ changes }) {
  const first = changes.slice(0, FIRST);
  const rest = changes.slice(FIRST);
  return [
    first.length > 0 && html`<ul class="audit-changes">${first.map(change)}</ul>`,
    rest.length > 0 && html`<details><summary class="muted">${t('history.more', { n: number(rest.length) })}</summary><ul class="audit-changes">${rest.map(change)}</ul></details>`,
  ];
}
Changes.props = ['changes'];

function change({ field, before, after }, i) {
  const { activity, name } = placeOf(field);
  const label = [activity, name && tOpen('audit.field', name)].filter(Boolean).join(' · ');
  const value = (text) => (text === undefined ? t('common.none') : valueOf(name, text));
  return html`<li key=${i} data-test="history-change"><span class="muted">${label}</span> ${value(before)} → <strong>${value(after)}</strong></li>`;
}

function valueOf(name, text) {
  if (['classification', 'tier', 'yearClass'].includes(name)) {
    return tOpen(name, text);
  }
  if (name === 'category') {
    return tOpen('elements.category', text);
  }
  if (name === 'plannedStages') {
    return text.replace(/[A-Z_]{4,}/g, (stage) => tOpen('stage', stage));
  }
  switch (kindOf(name)) {
    case 'unit':
      return unitName(text);
    case 'stage':
      return tOpen('stage', text);
    case 'standing':
      return tOpen('standing-change.is', text);
    case 'money':
      return money(Number(text));
    default:
      // Of a milestone the first day is the last, too.
      return DAYS.test(text) ? [...new Set(text.split('/'))].map(date).join(' – ') : tOpen('audit.value', text);
  }
}
