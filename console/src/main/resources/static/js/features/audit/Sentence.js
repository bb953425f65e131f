// Who did what to whom or what, from which value to which, and why.
import { html } from '../../html.js';
import { money, moment, number } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { unitName } from '../../units.js';
import { DEEDS, kindOf, pairsOf, placeOf } from './told.js';

export function Sentence({ entry }) {
  return entry.counts ? counted(entry) : told(entry);
}
Sentence.props = ['entry'];

const counted = ({ by, counts, since }) => [
  html`<p>${person(by)} ${t('audit.counted', { n: number(counts.reduce((sum, c) => sum + c.number, 0)), since: moment(since) })}</p>`,
  ...counts.map((c) => html`<small data-test="audit-count">${number(c.number)} × ${c.action === '*' ? t('audit.other-actions') : deed(c.action, '')} · ${c.status}</small>`),
];

const told = (e) => [
  html`<p data-test="audit-sentence">${person(e.by)} ${e.outcome === 'DONE' ? what(e) : t('audit.not-done', { what: what(e) })}</p>`,
  e.changes?.length > 0 && html`<ul class="audit-changes">${e.changes.map(change)}</ul>`,
  e.reason && html`<p data-test="audit-reason">${t('audit.reason', { reason: e.reason })}</p>`,
  e.detail && html`<small data-test="audit-detail">${detail(e.detail)}</small>`,
];

function person(by) {
  if (!by) {
    return html`<span class="muted">${t('audit.nobody')}</span>`;
  }
  const more = [by.account !== by.name && by.account, by.unit && unitName(by.unit)].filter(Boolean).join(' · ');
  return html`<strong>${by.name}</strong>${more && html` <span class="muted">${t('audit.person', { more })}</span>`}`;
}

function what({ about, action, target }) {
  return DEEDS.includes(action) ? deed(action, about ? named(about.names) || about.id : '') : `${action} ${target}`;
}

/** The words for a command; without anything they are what it is called. */
export function deed(action, object) {
  return DEEDS.includes(action) ? t(`deed.${action}`, { what: object }).trim() : action;
}

function change({ field, before, after }) {
  const { activity, name } = placeOf(field);
  const label = [activity, name && tOpen('audit.field', name)].filter(Boolean).join(' · ');
  const value = (text) => (text === undefined ? t('common.none') : valueOf(name, text));
  return html`<li data-test="audit-change"><span class="muted">${label}</span> ${value(before)} → <strong>${value(after)}</strong></li>`;
}

function detail(text) {
  const pairs = pairsOf(text);
  return pairs ? pairs.map(([name, value]) => `${tOpen('audit.field', name)} ${valueOf(name, value)}`).join(' · ') : text;
}

const VALUES = {
  unit: (text) => unitName(text),
  roles: (text) => text.split(',').map((role) => tOpen('role', role)).join(t('common.and')),
  stage: (text) => tOpen('stage', text),
  standing: (text) => tOpen('audit.standing', text),
  money: (text) => money(Number(text)),
  text: (text) => tOpen('audit.value', text),
};

function valueOf(name, text) {
  return VALUES[kindOf(name)](text);
}
