// Everything about one alert: the delay with its evidence, what has happened, and who was told when and how.
import { ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { delayWords, toneOf } from '../../delays.js';
import { html } from '../../html.js';
import { date, instant } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { isAlertSignal } from '../../projects.js';
import { Evidence } from '../../ui/Evidence.js';
import { href } from '../../router.js';
import { may } from '../../session/rights.js';
import { Modal } from '../../ui/Modal.js';
import { Notice } from '../../ui/Notice.js';
import { unitName } from '../../units.js';
import { AcknowledgeDialog } from './AcknowledgeDialog.js';
import { Deliveries } from './Deliveries.js';

// The steps that say something new about how bad it is.
const RATED = new Set(['alert-triggered', 'alert-changed', 'alert-reopened']);

export const AlertDrawer = {
  props: ['id'],
  emits: ['close', 'changed'],
  setup(props, { emit }) {
    const { value: alert, problem, reload } = useAnswer(`/api/notification/alerts/${encodeURIComponent(props.id)}`,
      { live: (signal) => isAlertSignal(signal) && (!alert.value || signal.key === alert.value.delay.projectId) });
    const acknowledging = ref(false);

    function acknowledged() {
      acknowledging.value = false;
      reload();
      emit('changed');
    }

    const gathered = (delay) => html`<li key=${delay.id}>
      ${delay.evidence.seenAt && html`<time datetime=${delay.evidence.seenAt}>${instant(delay.evidence.seenAt)}</time> `}${named(delay.summary)}
    </li>`;

    const step = ({ event, at, by, note, rung, level, unit, from, cause, standing }, i) => html`<li key=${i}>
      <time datetime=${at}>${instant(at)}</time>
      <div><strong>${tOpen('event', event)}</strong>
        ${[by, RATED.has(event) && tOpen('level', level), event === 'alert-escalated' && t('alerts.rung', { n: rung }), standing && t('alerts.gathered', { n: standing }), from && `${unitName(from)} → ${unitName(unit)}`, cause && causeWords(cause)].filter(Boolean).map((x) => html` <span>${x}</span>`)}
        ${note && html`<p>${note}</p>`}</div>
    </li>`;

    const body = (a) => html`<div class="stack" data-test="alert-detail">
      <p class="alert-tags">
        <span class=${`tag ${toneOf(a.delay.level)}`}>${named(a.delay.level.names)}</span>
        <span class=${`tag state-${a.state.code}`}>${tOpen('alerts.state', a.state.code)}</span>
        ${a.rung > 0 && html`<span class="tag level">${t('alerts.rung', { n: a.rung })}</span>`}
      </p>
      ${a.state.waiting && may('acknowledge') && html`<p><button type="button" class="button primary" data-test="drawer-acknowledge"
        onClick=${() => (acknowledging.value = true)}>${t('alerts.acknowledge')}</button></p>`}
      <section>
        <h3>${t('alerts.delay')}</h3>
        <p><strong>${named(a.delay.projectNames)}</strong> <a href=${href(`/projects/${encodeURIComponent(a.delay.projectId)}`)}>${t('alerts.to-project')} ›</a></p>
        <p>${delayWords(a.delay)}</p>
        <${Evidence} rule=${a.delay.rule} evidence=${a.delay.evidence} open=${true} />
        ${a.others.length > 0 && html`<h3>${t('alerts.gathered', { n: a.others.length + 1 })}</h3>
          <ol class="gathered" data-test="alert-others">${[a.delay, ...a.others].map(gathered)}</ol>`}
        <p class="muted">${t('alerts.recipients')}: ${a.recipients.map(unitName).join(' → ')}</p>
        ${a.relieved.length > 0 && html`<p class="muted">${t('alerts.relieved')}: ${a.relieved.map(unitName).join(', ')}</p>`}
        ${a.note && html`<blockquote class="alert-note">${a.note}<footer>${a.acknowledgedBy}</footer></blockquote>`}
      </section>
      <section>
        <h3>${t('alerts.history')}</h3>
        <ol class="timeline" data-test="alert-history">${a.history?.map(step)}</ol>
      </section>
      <section>
        <h3>${t('alerts.deliveries')}</h3>
        <${Deliveries} deliveries=${a.deliveries ?? []} />
      </section>
    </div>`;

    return () => html`<${Modal} title=${t('alerts.details')} drawer=${true} test="alert-drawer" onClose=${() => emit('close')}>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${reload} />`}
      ${!alert.value && !problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${alert.value && body(alert.value)}
      ${acknowledging.value && html`<${AcknowledgeDialog} alerts=${[alert.value]} onClose=${() => (acknowledging.value = false)} onDone=${acknowledged} />`}
    </${Modal}>`;
  },
};

/** Who moved which date, and why: so that a plan that was changed to hide a delay is seen. */
function causeWords({ type, by, reason, dateBefore, dateAfter }) {
  if (!dateBefore && !reason) {
    return '';
  }
  const moved = dateBefore && `${date(dateBefore)} → ${dateAfter ? date(dateAfter) : '—'}`;
  return [tOpen('cause', type), moved, by?.name, reason].filter(Boolean).join(' · ');
}
