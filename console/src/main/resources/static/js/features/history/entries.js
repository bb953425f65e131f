// A history as a table has it: when, who, what and why.
import { html } from '../../html.js';
import { moment } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { unitName } from '../../units.js';
import { Changes } from './Changes.js';

/** @param {(entry: any) => unknown} what what an entry says besides the fields that it has changed */
export function entryColumns(what) {
  return [
    { name: 'time', label: t('history.when'), cell: (e) => html`<time datetime=${e.at}>${moment(e.at)}</time>` },
    { name: 'who', label: t('history.who'), cell: person },
    { name: 'what', label: t('history.what'), cell: (e) => html`<div><p data-test="history-what">${what(e)}</p><${Changes} changes=${e.changes} /></div>` },
    { name: 'why', label: t('history.why'), cell: (e) => e.reason },
  ];
}

/** An entry as a row, in lists of which each is one history. */
export const entryRow = (e) => ({ key: e.revision, class: 'history-entry', 'data-test': 'history-entry', 'data-revision': e.revision });

function person({ by }) {
  if (!by) {
    return html`<span class="muted">${t('history.by-itself')}</span>`;
  }
  return html`<strong>${by.name}</strong><small>${[by.account !== by.name && by.account, by.unit && unitName(by.unit)].filter(Boolean).join(' · ')}</small>`;
}
