// What has become of planned dates: the original plan beside the latest, whose the days late are, each change, and the baselines.
import { computed, ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { isProjectSignal } from '../../projects.js';
import { amendQuery, href, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { Notice } from '../../ui/Notice.js';
import { BaselineDialog } from './BaselineDialog.js';
import { BaselineTable } from './BaselineTable.js';
import { HolderTable } from './HolderTable.js';
import { SlipSummary } from './SlipSummary.js';
import { SlipTable } from './SlipTable.js';

export const LedgerPage = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const own = { live: (signal) => signal.key === props.id && isProjectSignal(signal) };
    const project = useAnswer(path, own);
    const summary = useAnswer(`${path}/plan/slips/summary`, own);
    const baselines = useAnswer(`${path}/plan/baselines`, own);
    const adding = ref(false);
    const items = computed(() => baselines.value.value?.items ?? []);
    // Empty: the changes; else a baseline by its number.
    const shown = () => route.value.query.baseline ?? '';
    useTitle(() => t('ledger.title', { project: named(project.value.value?.names) || props.id }));

    async function done(baseline) {
      adding.value = false;
      await baselines.reload();
      amendQuery({ baseline: String(baseline.number) });
    }

    const chip = (value, label) => html`<button type="button" class="chip" key=${value} data-test=${`ledger-${value || 'slips'}`} aria-pressed=${String(shown() === value)}
      onClick=${() => amendQuery({ baseline: value, activity: '' })}>${label}</button>`;
    const room = () => items.value.length > 0 && items.value.length <= baselines.value.value.most;

    return () => html`<div class="page" data-test="ledger">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${named(project.value.value?.names) || props.id}</a>
      <div class="page-head"><h1>${t('ledger.heading')}</h1><span class="muted grow">${t('ledger.hint')}</span>
        ${may('register') && room() && html`<button type="button" class="button small" data-test="ledger-add" onClick=${() => (adding.value = true)}>${t('ledger.add')}</button>`}</div>
      ${summary.problem.value && html`<${Notice} problem=${summary.problem.value} onRetry=${summary.reload} />`}
      ${summary.value.value && html`<${SlipSummary} summary=${summary.value.value} />`}
      <${HolderTable} path=${`${path}/plan/slips/holders`} live=${own.live} />
      <div class="chips" role="group" aria-label=${t('ledger.heading')}>
        ${chip('', t('ledger.slips'))}${items.value.map((one) => chip(String(one.number), one.name ?? t('ledger.original')))}</div>
      ${shown() === ''
        ? html`<${SlipTable} key="slips" path=${`${path}/plan/slips`} live=${own.live} />`
        : html`<${BaselineTable} key=${shown()} path=${`${path}/plan/baselines/${encodeURIComponent(shown())}`} live=${own.live}
            baseline=${items.value.find(({ number }) => String(number) === shown())} />`}
      ${adding.value && html`<${BaselineDialog} path=${`${path}/plan`} revision=${summary.value.value.revision}
        onClose=${() => (adding.value = false)} onDone=${done} />`}
    </div>`;
  },
};
