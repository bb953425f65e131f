// What was done, with ways on.
import { computed } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { href } from '../../router.js';
import { FaultTable } from './FaultTable.js';
import { ListedProjects } from './ListedProjects.js';
import { countsOf } from './steps.js';

export const DoneStep = {
  props: ['report'],
  emits: ['again'],
  setup(props, { emit }) {
    const counts = computed(() => countsOf(props.report.projects));
    return () => html`<div class="stack" data-test="import-done">
      <section class="panel">
        <p role="status" data-test="import-result">${t('lists.done', {
          fresh: number(counts.value.NEW), amended: number(counts.value.AMENDED), unchanged: number(counts.value.UNCHANGED),
        })}</p>
        ${props.report.faulty > 0 && html`<p class="import-faulty">${t('lists.done.skipped', { n: number(props.report.faulty) })}</p>`}
        ${counts.value.OVERTAKEN > 0 && html`<p class="import-faulty">${t('lists.done.overtaken', { n: number(counts.value.OVERTAKEN) })}</p>`}
        <p class="muted">${t('lists.done.next')}</p>
        <p class="button-row import-end"><button type="button" class="button" data-test="import-again" onClick=${() => emit('again')}>${t('lists.done.again')}</button>
          <a class="button primary" data-test="import-portfolio" href=${href('/')}>${t('lists.done.portfolio')}</a></p>
      </section>
      ${props.report.faults.length > 0 && html`<${FaultTable} faults=${props.report.faults} />`}
      <${ListedProjects} projects=${props.report.projects} linked=${true} />
    </div>`;
  },
};
