// What there is to know of an activity in a few lines, and all of it for the details.
import { ago, date, number, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { unitName } from '../../units.js';
import { linksText } from '../plan/links.js';
import { isoDay } from './days.js';

const WIDTH = 280;
const LINE = 20;
const BESIDE = 14;
// A finger hides what is beside it.
const ABOVE = 40;

/** Where so many lines are told: beside the pointer or above the finger, and whole within what is seen. */
export function tipStyle({ x, y }, lines, { width, height }, finger) {
  const high = lines * LINE + 16;
  const left = x + BESIDE + WIDTH > width ? x - BESIDE - WIDTH : x + BESIDE;
  const top = finger ? y - ABOVE - high : y + BESIDE + high > height ? y - BESIDE - high : y + BESIDE;
  return { left: `${Math.max(0, left)}px`, top: `${Math.max(0, top)}px` };
}

/** @param {import('./bars.js').Bar} bar */
export function tipWords(bar, projectUnit) {
  const facts = factsOf(bar, projectUnit).filter(([name]) => !['links', 'report'].includes(name));
  return [named(bar.names), ...facts.map(([name, value]) => `${t(`bars.fact.${name}`)} ${value}`)];
}

/** What it needs from others, by when it must be applied for, and how far that is. */
function elementWords(elements) {
  return elements
    .map(({ names, state, latestApplyBy }) => t('bars.element', { element: named(names), state: t(`elements.state.${state}`), day: latestApplyBy ? date(latestApplyBy) : '—' }))
    .join('; ');
}

function constraintWords(constraint) {
  return constraint && [t(`bars.constraint.${constraint.kind}`), constraint.date && date(constraint.date)].filter(Boolean).join(' ');
}

/** [[name, words]] of what is known. @param {import('./bars.js').Bar} bar */
export function factsOf(bar, projectUnit, report = null) {
  const days = (span) => span && `${date(isoDay(span.start))} – ${span.finish === null ? '' : date(isoDay(span.finish))}`;
  return [
    ['planned', days(bar)],
    ['duration', t('bars.days', { n: number(bar.duration) })],
    ['base', days(bar.base)],
    [bar.state === 'UNDER_WAY' ? 'forecast' : 'early', days(bar.early)],
    ['late', days(bar.late)],
    ['float', bar.float === null ? null : t('bars.days', { n: number(bar.float) })],
    ['freeFloat', bar.freeFloat === null ? null : t('bars.days', { n: number(bar.freeFloat) })],
    ['constraint', constraintWords(bar.activity.constraint)],
    ['actual', days(bar.actual)],
    ['percent', percent(bar.percent)],
    ['delay', bar.daysLate ? t('bars.days-late', { n: number(bar.daysLate) }) : null],
    ['unit', unitName(bar.unit ?? projectUnit)],
    ['elements', elementWords(bar.elements)],
    ['links', linksText(bar.activity.links)],
    ['report', report?.lastReportAt ? ago(report.lastReportAt) : null],
  ].filter(([, words]) => words);
}
