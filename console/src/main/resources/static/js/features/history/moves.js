// How computed dates have moved by themselves: when, what has moved them, and where to.
import { html } from '../../html.js';
import { date, moment, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Changes } from './Changes.js';

export function moveColumns() {
  return [
    { name: 'time', label: t('history.when'), cell: (e) => html`<time datetime=${e.at}>${moment(e.at)}</time>` },
    { name: 'why', label: t('history.cause'), cell: ({ move }) => html`<span data-test="history-cause">${cause(move.cause)}</span>` },
    { name: 'what', label: t('history.what'), cell: ({ move }) => html`<div><p data-test="history-what">${told(move)}</p><${Changes} changes=${changesOf(move)} /></div>` },
  ];
}

function cause({ calendar, revision, before }) {
  return before ? t('history.cause.other-calendar', { calendar, before }) : t('history.cause.calendar', { calendar, revision: number(revision) });
}

function told({ finishBefore, finishAfter, total }) {
  const moved = t('history.moved', { n: number(total) });
  return finishBefore === finishAfter ? moved : [moved, t('history.moved.finish', { before: date(finishBefore), after: date(finishAfter) })].join(t('common.and'));
}

/** @param {{activities: {activityId: string, startBefore: string, finishBefore: string, startAfter: string, finishAfter: string}[]}} move */
export function changesOf({ activities }) {
  return activities.map(({ activityId, startBefore, finishBefore, startAfter, finishAfter }) => (
    { field: activityId, before: `${startBefore}/${finishBefore}`, after: `${startAfter}/${finishAfter}` }));
}
