// The chart between the labels and the months: planned bars, what of them is done, actual dates, milestones, today.
import { DAY, dateMillis } from '../../clock.js';
import { toneOf } from '../../delays.js';
import { ago, date, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { font, token } from '../../ui/Chart.js';
import { unitName } from '../../units.js';
import { fitsBehind, monthsOf, placeOfTip } from './gantt-scale.js';

export const ROW_HEIGHT = 30;
const BAR = 14;
const BESIDE = 11;
// About what a character takes; Chinese ones are twice as wide.
const CHARACTER = 6.5;

/** @param {() => {left: number, top: number, width: number, height: number}} view what is seen of the chart */
export function ganttOption(activities, span, today, projectUnit, view) {
  const colors = palette();
  const months = monthsOf(span).slice(1).map(({ from }) => from);
  return {
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: span.start, max: span.end, show: false },
    yAxis: { type: 'value', inverse: true, min: -0.5, max: activities.length - 0.5, show: false },
    tooltip: {
      transitionDuration: 0,
      className: 'tip',
      formatter: ({ dataIndex }) => tip(activities[dataIndex], projectUnit),
      position: (point, params, dom, rect, { contentSize }) => placeOfTip(point, contentSize, view()),
    },
    series: [
      {
        type: 'custom',
        data: activities.map((a, row) => ({ value: [dateMillis(a.plannedStart), dateMillis(a.plannedFinish) + DAY, row] })),
        encode: { x: [0, 1], y: 2 },
        renderItem: (params, api) => {
          const activity = activities[params.dataIndex];
          const shape = activity.milestone ? milestone(activity, api, colors) : bar(activity, today, api, colors);
          return { type: 'group', children: [shape, beside(activity, projectUnit, api, colors)] };
        },
        z: 2,
        markLine: lines([today], colors.today, 2, 3),
      },
      { type: 'line', data: [], markLine: lines(months, colors.line, 1, 1) },
    ],
  };
}

function lines(times, color, width, z) {
  const data = times.map((xAxis) => ({ xAxis }));
  return { silent: true, symbol: 'none', label: { show: false }, animation: false, z, lineStyle: { color, width, type: 'solid' }, data };
}

/** @returns {Record<string, string>} */
function palette() {
  const names = ['line', 'today', 'plan', 'done', 'running', 'warning', 'critical', 'muted', 'surface'];
  return { ...Object.fromEntries(names.map((name) => [name, token(name)])), font: font() };
}

function colorOf(activity, colors) {
  if (activity.delay) {
    return colors[toneOf(activity.delay)];
  }
  return activity.percentComplete >= 100 ? colors.done : colors.running;
}

function bar(activity, today, api, colors) {
  const [left, y] = api.coord([api.value(0), api.value(2)]);
  const width = Math.max(3, api.coord([api.value(1), api.value(2)])[0] - left);
  const top = y - BAR / 2 - 2;
  const fill = colorOf(activity, colors);
  const share = Math.min(100, activity.percentComplete ?? 0) / 100;
  const rect = (x, w, style) => ({ type: 'rect', shape: { x, y: top, width: w, height: BAR, r: 3 }, style });
  const children = /** @type {object[]} */ ([
    rect(left, width, { fill: colors.plan, stroke: activity.delay ? fill : null, lineWidth: activity.delay ? 1.5 : 0 }),
  ]);
  if (share > 0) {
    children.push(rect(left, width * share, { fill }));
  }
  if (activity.actualStart) {
    children.push(actualLine(activity, today, api, top + BAR + 3, fill));
  }
  return { type: 'group', children };
}

function actualLine({ actualStart, actualFinish }, today, api, y, stroke) {
  const x = (millis) => api.coord([millis, api.value(2)])[0];
  const end = actualFinish ? dateMillis(actualFinish) + DAY : today;
  const shape = { x1: x(dateMillis(actualStart)), x2: x(Math.max(end, dateMillis(actualStart))), y1: y, y2: y };
  return { type: 'line', shape, style: { stroke, lineWidth: 2.5, lineCap: 'round', opacity: 0.75 } };
}

function milestone(activity, api, colors) {
  const [left, y] = api.coord([api.value(0), api.value(2)]);
  const half = 8;
  const reached = activity.percentComplete >= 100;
  const color = activity.delay || reached ? colorOf(activity, colors) : colors.running;
  const points = [[left, y - half], [left + half, y], [left, y + half], [left - half, y]];
  const style = { fill: reached || activity.delay ? color : colors.surface, stroke: color, lineWidth: 2 };
  return { type: 'polygon', shape: { points }, style };
}

/** The dates and the unit, behind the bar, or before it where the chart ends. */
function beside(activity, projectUnit, api, colors) {
  const [left, y] = api.coord([api.value(0), api.value(2)]);
  const right = api.coord([api.value(1), api.value(2)])[0];
  const dates = activity.milestone ? date(activity.plannedFinish) : `${date(activity.plannedStart)} – ${date(activity.plannedFinish)}`;
  const text = `${dates} · ${unitName(activity.responsibleUnit ?? projectUnit)}`;
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0) * CHARACTER;
  const behind = fitsBehind(right + BESIDE, width, api.getWidth());
  const style = { text, x: behind ? right + BESIDE : left - BESIDE, y: y - 2, textAlign: behind ? 'left' : 'right', textVerticalAlign: 'middle', fill: colors.muted, fontSize: BESIDE, fontFamily: colors.font };
  return { type: 'text', style, silent: true };
}

/** As nodes: markup with names out of the registry in it would have to be escaped. */
function tip(activity, projectUnit) {
  const range = (from, to) => (from || to ? `${date(from)} – ${date(to)}` : '—');
  const lines = [
    [t('gantt.tip.planned'), activity.milestone ? date(activity.plannedFinish) : range(activity.plannedStart, activity.plannedFinish)],
    ...baseline(activity),
    [t('gantt.tip.actual'), range(activity.actualStart, activity.actualFinish)],
    [t('gantt.tip.percent'), percent(activity.percentComplete ?? 0)],
    ...(activity.latest ? [[t('gantt.tip.doubted'), percent(activity.latest.percentComplete)]] : []),
    [t('gantt.tip.unit'), unitName(activity.responsibleUnit ?? projectUnit)],
    [t('gantt.tip.last-report'), ago(activity.lastReportAt)],
  ];
  const box = document.createElement('div');
  box.append(element('strong', named(activity.names)), ...lines.map(([k, v]) => element('p', '', element('span', k), element('span', v))));
  return box;
}

/** The first planned dates, where they have moved. */
function baseline({ baselineStart, baselineFinish, plannedStart, plannedFinish }) {
  const moved = baselineFinish && (baselineStart !== plannedStart || baselineFinish !== plannedFinish);
  return moved ? [[t('gantt.tip.baseline'), `${date(baselineStart)} – ${date(baselineFinish)}`]] : [];
}

function element(name, text, ...children) {
  const node = document.createElement(name);
  node.append(text, ...children);
  return node;
}
