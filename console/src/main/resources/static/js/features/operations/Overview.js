// What all instances say about themselves, asked for every five seconds while the page is looked at.
import { onBeforeUnmount, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { moment } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { Notice } from '../../ui/Notice.js';
import { Consumers } from './Consumers.js';
import { Flow } from './Flow.js';
import { Instances } from './Instances.js';
import { former } from './readings.js';
import { lasting, wrongIn } from './wrong.js';

const EVERY_MILLIS = 5_000;

export const Overview = {
  setup() {
    const answer = useAnswer('/api/console/operations', { live: null });
    const before = shallowRef(null);
    const wrong = ref([]);
    const since = new Map();
    const timer = setInterval(() => document.hidden || answer.loading.value || answer.reload(), EVERY_MILLIS);
    onBeforeUnmount(() => clearInterval(timer));
    watch(answer.value, (now, last) => {
      before.value = former(before.value, last ?? null, now);
      wrong.value = now ? lasting(wrongIn(now, before.value), since, Date.parse(now.at)) : [];
    }, { immediate: true });

    const told = ({ key, rank, what, values }) => html`<li key=${key} class=${`wrong rank-${rank}`} data-test="wrong" data-what=${what}>${t(`operations.wrong.${what}`, inWords(values))}</li>`;

    return () => html`<section data-test="overview">
      ${answer.problem.value && html`<${Notice} problem=${answer.problem.value} onRetry=${answer.reload} />`}
      ${answer.value.value && html`<div class="panel operations-state" data-test="operations-state" data-state=${wrong.value.length ? 'wrong' : 'well'} role="status">
        <p><strong>${wrong.value.length ? t('operations.attention', { n: wrong.value.length }) : t('operations.well')}</strong>
          <span class="muted">${t('operations.as-of', { at: moment(answer.value.value.at) })}</span></p>
        ${wrong.value.length > 0 && html`<ul>${wrong.value.map(told)}</ul>`}
      </div>`}
      ${answer.value.value && html`<${Flow} now=${answer.value.value} before=${before.value} />`}
      ${answer.value.value && html`<${Instances} now=${answer.value.value} before=${before.value} />`}
      ${answer.value.value && html`<${Consumers} now=${answer.value.value} />`}
      ${!answer.value.value && !answer.problem.value && html`<p class="nothing" role="status">${t('common.loading')}</p>`}
    </section>`;
  },
};

function inWords({ service, part, health, ...values }) {
  return { ...values, service: tOpen('service', service), part: tOpen('part', part), health: tOpen('health', health) };
}
