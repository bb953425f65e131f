import { computed } from '/js/vendor/vue.js';
import { withQuery } from '../../api.js';
import { html } from '../../html.js';
import { instant } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { amendQuery, href, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { FileButton } from '../../ui/FileButton.js';
import { Notice } from '../../ui/Notice.js';
import { DelayPanel } from './DelayPanel.js';
import { EmptyPortfolio } from './EmptyPortfolio.js';
import { LampChips } from './LampChips.js';
import manifest from './manifest.js';
import { ProjectFilters } from './ProjectFilters.js';
import { ProjectTable } from './ProjectTable.js';
import { FILTERS, filterOf, questionOf, worstUnits } from './selection.js';
import { StageFunnel } from './StageFunnel.js';
import { useProjects, useSums } from './store.js';
import { Totals } from './Totals.js';
import { useLastView } from './view.js';

export const PortfolioPage = {
  setup() {
    useLastView();
    const question = () => questionOf(route.value.query);
    const filter = () => filterOf(route.value.query);
    const sums = useSums(filter);
    // The lamps are counted for every choice among them.
    const ofAllLamps = useSums(() => ({ ...filter(), lamp: undefined }));
    // What there is to choose from does not depend on what is chosen.
    const ofAll = useSums(() => ({}));
    const list = useProjects(question);
    const summary = sums.value;
    const units = computed(() => worstUnits(summary.value?.openDelaysByUnit ?? {}, 6));
    const problem = computed(() => sums.problem.value ?? list.problem.value);
    const reload = () => Promise.all([sums.reload(), ofAllLamps.reload(), ofAll.reload(), list.reload()]);
    const clear = () => amendQuery(Object.fromEntries(FILTERS.map((name) => [name, ''])));
    const isEmpty = () => summary.value?.projects === 0 && !Object.values(filter()).some(Boolean);
    // The register knows no lamps; whatever else is filtered by, it has too.
    const exported = () => ({ ...filter(), lamp: '' });
    const label = (what) => (filter().lamp ? t('portfolio.of-every-lamp', { what }) : what);

    return () => html`<div class="page portfolio" data-test="portfolio">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        ${summary.value && html`<span class="muted">${t('portfolio.as-of', { at: instant(summary.value.asOf) })}</span>`}
        <span class="button-row page-actions">
          <${FileButton} path=${withQuery('/api/registry/project-list', exported())} name="gantry-projects.xlsx" label=${label(t('portfolio.export'))} test="project-export" />
          <${FileButton} path=${withQuery('/api/registry/project-list/oc4ids', exported())} name="gantry-oc4ids.json" label=${label(t('portfolio.export-open'))} test="project-export-open" />
          ${may('register') && html`<a class="button" data-test="project-import" href=${href('/import')}>${t('portfolio.import')}</a>
            <a class="button primary" data-test="project-register" href=${href('/register')}>${t('portfolio.register')}</a>`}
        </span>
      </div>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${reload} />`}
      ${isEmpty() && html`<${EmptyPortfolio} />`}
      ${!summary.value && !problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${summary.value && !isEmpty() && html`<div class="stack">
        <${LampChips} counts=${ofAllLamps.value.value?.lamps ?? {}} total=${ofAllLamps.value.value?.projects} />
        <div class="overview">
          <${Totals} summary=${summary.value} />
          <${StageFunnel} stages=${summary.value.stages} />
          <${DelayPanel} rules=${summary.value.openDelays} units=${units.value} />
        </div>
        <${ProjectFilters} kinds=${ofAll.value.value?.kinds} clear=${Object.values(filter()).some(Boolean) ? clear : null} />
        <${ProjectTable} list=${list} count=${summary.value.projects} onClear=${clear} />
      </div>`}
    </div>`;
  },
};
