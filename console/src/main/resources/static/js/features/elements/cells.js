// How what is said of an element looks in tables.
import { dateMillis, DAY, dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { day, words } from '../../ui/sheet.js';
import { TO_APPLY_FOR, toneOf } from './elements.js';

const TONES = { red: 'tag critical', yellow: 'tag warning' };

export function due({ latestApplyBy, state, assumed }) {
  if (!latestApplyBy) {
    return html`<span class="muted">${t('elements.no-day')}</span>`;
  }
  const left = Math.round((dateMillis(latestApplyBy) - dateMillis(dayOf(now.value))) / DAY);
  const words = left < 0 ? t('elements.days-over', { n: number(-left) }) : t('elements.days-left', { n: number(left) });
  return html`<strong>${date(latestApplyBy)}</strong>
    <small>${TO_APPLY_FOR.includes(state) && words}${assumed && html` <span title=${t('elements.assumed.hint')}>${t('elements.assumed')}</span>`}</small>`;
}

export const dueSheet = () => [day(t('elements.latestApplyBy'), (e) => e.latestApplyBy)];

export function what({ names, category, warnings }) {
  return html`<strong>${named(names)}</strong> <small>${tOpen('elements.category', category)}</small>
    ${warnings.map((warning) => html`<span key=${warning} class=${TONES[toneOf(warning)]} data-test="element-warning" data-warning=${warning}>${t(`elements.warning.${warning}`)}</span> `)}`;
}

export function state({ state: code, on, evidence, validUntil }) {
  return html`<span class="tag" data-test="element-state">${t(`elements.state.${code}`)}</span>
    <small>${date(on)}${validUntil && ` · ${t('elements.until', { date: date(validUntil) })}`}</small>
    ${evidence && html`<small>${evidence.link ? html`<a href=${evidence.link} target="_blank" rel="noopener noreferrer">${evidence.text}</a>` : evidence.text}</small>`}`;
}

export function authority({ authority: code, authorityNames }) {
  return named(authorityNames) || code;
}

export function need({ needBy, activity }) {
  return html`<span>${needBy ? date(needBy) : '—'}</span>${activity && html`<small>${activity}</small>`}`;
}

export const needSheet = () => [day(t('elements.needBy'), (e) => e.needBy), words(t('elements.activity'), (e) => e.activity)];
