import { computed } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { instant } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { amendQuery, href, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { Notice } from '../../ui/Notice.js';
import { isWithin } from '../../units.js';
import { DelayPanel } from './DelayPanel.js';
import { EmptyPortfolio } from './EmptyPortfolio.js';
import { LampChips } from './LampChips.js';
import manifest from './manifest.js';
import { ProjectFilters } from './ProjectFilters.js';
import { ProjectTable } from './ProjectTable.js';
import { lampCounts, matching, sorted, worstUnits } from './selection.js';
import { StageFunnel } from './StageFunnel.js';
import { usePortfolio, useProjectsOf } from './store.js';
import { Totals } from './Totals.js';

export const PortfolioPage = {
  setup() {
    const filter = () => {
      const { lamp, stage, unit, q } = route.value.query;
      return { lamp, stage, unit, q: q?.trim() };
    };
    const { summary, rows, problem, loading, reload } = usePortfolio(filter);
    const all = computed(() => [...rows.value.values()]);
    const concerned = useProjectsOf(() => route.value.query.unit);
    const matched = computed(() => matching(all.value, route.value.query, isWithin, concerned.value));
    const listed = computed(() => {
      const { lamp, sort } = route.value.query;
      return sorted(lamp ? matched.value.filter((p) => p.lamp === lamp) : matched.value, sort);
    });
    const counts = computed(() => lampCounts(matched.value));
    const units = computed(() => worstUnits(listed.value, 6));
    const isEmpty = () => summary.value?.projects === 0 && !all.value.length && !Object.values(filter()).some(Boolean);

    return () => html`<div class="page" data-test="portfolio">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        ${summary.value && html`<span class="muted">${t('portfolio.as-of', { at: instant(summary.value.asOf) })}</span>`}
        ${may('register') && html`<a class="button primary" data-test="project-register" href=${href('/register')}>${t('portfolio.register')}</a>`}
      </div>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${reload} />`}
      ${isEmpty() && html`<${EmptyPortfolio} />`}
      ${!summary.value && !problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${summary.value && !isEmpty() && html`<div class="stack">
        <${LampChips} counts=${counts.value} total=${matched.value.length} />
        <div class="overview">
          <${Totals} summary=${summary.value} />
          <${StageFunnel} stages=${summary.value.stages} />
          <${DelayPanel} rules=${summary.value.openDelays} units=${units.value} />
        </div>
        <${ProjectFilters} />
        ${loading.value && all.value.length < summary.value.projects && html`
          <p class="muted" role="status">${t('common.loading-count', { n: all.value.length })}</p>`}
        <${ProjectTable} projects=${listed.value} loading=${loading.value} onClear=${() => amendQuery({ lamp: '', stage: '', unit: '', q: '', page: '' })} />
      </div>`}
    </div>`;
  },
};
