// Whether the trail is as it was written: up to when, or where it is not.
import { onBeforeUnmount, onMounted, ref } from '/js/vendor/vue.js';
import { getJson, postJson } from '../../api.js';
import { html } from '../../html.js';
import { moment, number } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { Notice } from '../../ui/Notice.js';
import { stateOf, whereOf } from './verification.js';

const PATH = '/api/registry/audit/verification';
const LOOK_AGAIN_MILLIS = 2000;
// So many faults a verification puts down.
const MOST = 100;

export const VerificationPanel = {
  setup() {
    const known = ref(null);
    const problem = ref(null);
    let timer = null;
    onMounted(() => ask(() => getJson(PATH)));
    onBeforeUnmount(() => clearTimeout(timer));

    async function ask(request) {
      clearTimeout(timer);
      problem.value = null;
      try {
        known.value = await request();
        if (known.value.underWay) {
          timer = setTimeout(() => ask(() => getJson(PATH)), LOOK_AGAIN_MILLIS);
        }
      } catch (e) {
        problem.value = e;
      }
    }

    const fault = (f) => html`<li data-test="audit-fault"><strong>${tOpen('audit.fault', f.kind)}</strong>
      <span class="code">${whereOf(f)}</span></li>`;
    const told = (last) => {
      const state = stateOf(last);
      return [
        html`<span class=${`tag outcome-${state === 'sound' ? 'DONE' : state === 'unsigned' ? 'REFUSED' : 'DENIED'}`} data-test="audit-state" data-state=${state}>
          ${t(`audit.state.${state}`)}</span>`,
        html`<span class="muted">${t('audit.verified', { n: last.records, through: last.through ? moment(last.through) : '–', at: moment(last.at) })}</span>`,
      ];
    };

    return () => html`<section class="panel verification" data-test="audit-verification">
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${() => ask(() => getJson(PATH))} />`}
      ${known.value && html`<div class="verification-line">
        ${known.value.last ? told(known.value.last) : html`<span class="muted">${t('audit.never-verified')}</span>`}
        <button type="button" class="button" data-test="audit-verify" disabled=${known.value.underWay} onClick=${() => ask(() => postJson(PATH, {}))}>
          ${t(known.value.underWay ? 'audit.verifying' : 'audit.verify')}</button>
      </div>`}
      ${known.value?.last?.faults.length > 0 && html`<ul class="verification-faults">${known.value.last.faults.map(fault)}</ul>`}
      ${known.value?.last?.faults.length >= MOST && html`<p class="muted">${t('common.at-most', { n: number(MOST) })}</p>`}
    </section>`;
  },
};
