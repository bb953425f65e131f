// The figures of a task book: by month and week, by unit below, by project, and what is to start and to be completed.
import { html } from '../../html.js';
import { date, money, monthName, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { href } from '../../router.js';
import { figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { unitName } from '../../units.js';
import { busyWeeks, isShort, linesOf } from './book.js';

// So many of each a task book names.
const MOST_DUE = 500;

export function BookTables({ book }) {
  const weeks = busyWeeks(book);
  return html`<div class="stack">
    <${Table} list=${wholeList(() => linesOf(book))} columns=${lineColumns(({ month }) => (month ? monthName(month) : html`<strong>${t('taskbooks.whole')}</strong>`), book)} test="taskbook-months"
      rowProps=${({ key, line }) => ({ key, 'data-test': 'taskbook-line', 'data-month': key, class: { short: isShort(line) } })} />
    ${book.units.length > 0 && html`<h2>${t('taskbooks.below')}</h2>
      <${Table} list=${wholeList(() => book.units)} columns=${unitColumns(book.year)} test="taskbook-units" rowProps=${({ unit, gaps }) => ({ key: unit, 'data-test': 'taskbook-unit-row', 'data-unit': unit, class: { short: gaps > 0 } })} />`}
    <h2>${t('taskbooks.own')}</h2>
    <${Table} list=${wholeList(() => book.projects.map((one, i) => ({ ...one, key: one.project ?? String(i) })))} columns=${projectColumns()} test="taskbook-projects" empty=${t('taskbooks.no-projects')}
      caption=${book.moreProjects > 0 ? t('taskbooks.more-projects', { n: number(book.moreProjects) }) : null} rowProps=${({ key }) => ({ key, 'data-test': 'taskbook-project' })} />
    <div class="columns">${dues('starts', book.starts)}${dues('completions', book.completions)}</div>
    <details class="taskbook-weeks"><summary data-test="taskbook-weeks-open">${t('taskbooks.weeks')}</summary>
      <${Table} list=${wholeList(() => weeks)} columns=${lineColumns(({ week, from, until }) => html`${week}<small>${date(from)} – ${date(until)}</small>`, book)} test="taskbook-weeks" empty=${t('taskbooks.no-weeks')}
        rowProps=${({ week, line }) => ({ key: week, 'data-test': 'taskbook-week', class: { short: isShort(line) } })} />
    </details>
  </div>`;
}
BookTables.props = ['book'];

function lineColumns(when, book) {
  const amount = (name) => ({ name, label: t(`taskbooks.${name}`), sheet: [yuan(name, ({ line }) => line[name])], cell: ({ line }) => money(line[name]) });
  return [
    { name: 'when', label: t('taskbooks.when'), cell: when },
    amount('ordered'),
    amount('projects'),
    ...(book.units.length > 0 ? [amount('units')] : []),
    { name: 'gap', label: t('taskbooks.gap'), cell: ({ line }) => [difference(line.shortOfProjects, 'taskbooks.to-projects'), difference(line.shortOfUnits, 'taskbooks.to-units')] },
  ];
}

// A spreadsheet calculates with whole amounts.
const yuan = (name, value) => figure(t(`taskbooks.${name}`), 'yuan', value);

// To the fen: a difference that is rounded away is none.
function difference(gap, words) {
  return gap !== undefined && gap !== 0 && html`<span class="tag critical">${t(words, { gap: t('taskbooks.yuan', { amount: `${gap > 0 ? '−' : '+'}${number(Math.abs(gap), 2)}` }) })}</span>`;
}

function unitColumns(year) {
  return [
    { name: 'unit', label: t('taskbooks.unit'), cell: ({ unit, names }) => html`<a href=${href('/taskbooks', { unit, year: String(year) })} data-test="taskbook-down"><strong>${named(names) || unitName(unit)}</strong></a>` },
    { name: 'ordered', label: t('taskbooks.ordered'), sheet: [yuan('ordered', ({ whole }) => whole.ordered)], cell: ({ whole }) => money(whole.ordered) },
    { name: 'projects', label: t('taskbooks.projects'), sheet: [yuan('projects', ({ whole }) => whole.projects)], cell: ({ whole }) => money(whole.projects) },
    { name: 'gaps', label: t('taskbooks.gap'), cell: ({ whole, gaps }) => (gaps > 0 ? html`<span class="tag critical">${t('taskbooks.gaps', { n: number(gaps) })}</span>` : whole.ordered !== undefined && t('taskbooks.adds-up.short')) },
  ];
}

function projectColumns() {
  return [
    { name: 'project', label: t('taskbooks.project'), cell: projectLink },
    { name: 'planned', label: t('taskbooks.projects'), sheet: [yuan('projects', ({ investment }) => investment)], cell: ({ investment }) => money(investment) },
    { name: 'basis', label: t('taskbooks.basis'), cell: ({ basis }) => t(`taskbooks.basis.${basis}`) },
  ];
}

function projectLink({ project, names }) {
  return project ? html`<a href=${href(`/projects/${encodeURIComponent(project)}`)}>${named(names)}</a> <small class="code">${project}</small>` : html`<span class="muted">${t('taskbooks.handed-over')}</span>`;
}

function dues(name, list) {
  return html`<section class="panel" data-test=${`taskbook-${name}`}>
    <h2>${t(`taskbooks.${name}`, { n: number(list.length) })}</h2>
    ${list.length === 0 && html`<p class="muted">${t('taskbooks.no-dues')}</p>`}
    <ul class="dues">${list.map((due, i) => html`<li key=${i}><span class="muted">${monthName(due.month)}</span> <span>${projectLink(due)}</span> <small>${unitName(due.unit)}</small></li>`)}</ul>
    ${list.length >= MOST_DUE && html`<p class="muted">${t('common.at-most', { n: number(MOST_DUE) })}</p>`}
  </section>`;
}
