// The list of projects, as the service selects and orders them; further ones when they are asked for. Whoever may change them chooses
// several to change them together.
import { computed, shallowRef } from '/js/vendor/vue.js';
import { lateUnits, ruleName, toneOfCode } from '../../delays.js';
import { html } from '../../html.js';
import { money, number, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { amendQuery, go, href, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { Lamp } from '../../ui/Lamp.js';
import { ProgressBar } from '../../ui/ProgressBar.js';
import { figure, words } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { age } from '../../ui/times.js';
import { unitName } from '../../units.js';
import { listedColumns } from './listed.js';
import { SavedViews } from './SavedViews.js';
import { gap, sortOf } from './selection.js';

export const ProjectTable = {
  props: ['list', 'count'],
  emits: ['clear'],
  setup(props, { emit }) {
    const address = (p) => href(`/projects/${encodeURIComponent(p.id)}`);
    const chosen = shallowRef(new Set());
    const shown = () => props.list.items.value ?? [];
    const allChosen = computed(() => shown().length > 0 && shown().every(({ id }) => chosen.value.has(id)));
    const chooseAll = () => (chosen.value = allChosen.value ? new Set() : new Set([...chosen.value, ...shown().map(({ id }) => id)]));

    const share = (p) => (p.totalInvestment ? (100 * (p.investmentToDate ?? 0)) / p.totalInvestment : null);
    const columns = () => [
      { name: 'lamp', label: t('table.lamp'), sort: 'worst', descending: true, cell: (p) => html`<${Lamp} lamp=${p.lamp} />` },
      { name: 'project', label: t('table.project'), sort: 'name', sheet: [words(t('table.code'), (p) => p.id), words(t('table.project'), (p) => named(p.names)), words(t('table.chain'), (p) => p.industryChain)],
        cell: (p) => html`<a href=${address(p)} data-test="project-link">${named(p.names)}</a>
        <small>${[p.id, p.industryChain].filter(Boolean).join(' · ')}</small>` },
      { name: 'unit', label: t('table.unit'), sort: 'unit', optional: true, cell: units },
      { name: 'stage', label: t('table.stage'), sort: 'stage', optional: true, cell: stage },
      { name: 'progress', label: t('table.progress'), sort: 'gap', descending: true, sheet: [figure(t('portfolio.actual'), '%', (p) => p.percentComplete), figure(t('portfolio.planned'), '%', (p) => p.plannedPercent)],
        cell: (p) => html`<${ProgressBar} actual=${p.percentComplete} planned=${p.plannedPercent} tone=${gap(p) > 10 ? 'late' : null} />
        <span class="figures"><strong data-test="row-percent">${percent(p.percentComplete)}</strong> / ${percent(p.plannedPercent)}</span>` },
      { name: 'investment', label: t('table.investment'), sort: 'investment', descending: true, optional: true,
        sheet: [figure(t('table.investment'), 'yuan', (p) => p.investmentToDate), figure(t('table.total'), 'yuan', (p) => p.totalInvestment)],
        cell: (p) => html`<strong>${percent(share(p), 0)}</strong>
        <small>${money(p.investmentToDate)} / ${money(p.totalInvestment)}</small>${p.doubted > 0 && html`<small class="doubted">${t('reports.doubted')}</small>`}` },
      { name: 'last-report', label: t('table.last-report'), sort: 'silent', optional: true, cell: (p) => age(p.lastReportAt) },
      { name: 'delays', label: t('table.delays'), sort: 'delays', descending: true, optional: true, cell: (p) => delays(p.delays) },
      ...listedColumns(),
    ];

    const choosing = () => html`<button type="button" class="button small" data-test="portfolio-choose-all" onClick=${chooseAll}>${t(allChosen.value ? 'portfolio.choose-none' : 'portfolio.choose-all')}</button>
      ${chosen.value.size > 0 && html`<a class="button small" data-test="portfolio-amend" href=${href('/amend', { projects: [...chosen.value].join(',') })}>${t('portfolio.amend', { n: number(chosen.value.size) })}</a>`}`;

    return () => html`<${Table} list=${props.list} columns=${columns()} test="project" caption=${t('table.count', { n: number(props.count) })}
        sort=${sortOf(route.value.query)} onSort=${({ by, direction }) => amendQuery({ sort: by, direction })} openable=${true} onOpen=${(p) => go(address(p))}
        keyOf=${(p) => p.id} selected=${may('register') ? chosen.value : null} onSelect=${(now) => (chosen.value = now)}
        rowProps=${(p) => ({ key: p.id, class: 'project-row', 'data-test': 'portfolio-row', 'data-id': p.id, 'data-lamp': p.lamp })} empty=${t('portfolio.no-match')}>${{
          actions: () => html`<${SavedViews} />${may('register') && choosing()}`,
          empty: () => html` <button type="button" class="button small" onClick=${() => emit('clear')}>${t('portfolio.clear')}</button>`,
        }}</>`;
  },
};

// Whoever holds what is late is often not who answers for the project.
function units(p) {
  const late = lateUnits(p).filter((code) => code !== p.responsibleUnit);
  return html`${unitName(p.responsibleUnit)}${p.sponsor && html`<small>${p.sponsor}</small>`}
    ${late.length > 0 && html`<small class="late-units" data-test="row-late-units">${t('table.late-units', { units: late.map(unitName).join(t('common.and')) })}</small>`}`;
}

function stage(p) {
  return html`<span class="tag">${t(`stage.${p.stage}`)}</span>${p.standing !== 'ACTIVE' && html` <span class="tag">${t(`standing.${p.standing}.short`)}</span>`}`;
}

function delays({ open, worst, byRule }) {
  if (!open) {
    return html`<span class="muted">—</span>`;
  }
  return Object.entries(byRule).map(([rule, count]) => html`
    <span key=${rule} class=${['tag', toneOfCode(worst)]}>${ruleName(rule)}${count > 1 && ` ×${number(count)}`}</span>`);
}
