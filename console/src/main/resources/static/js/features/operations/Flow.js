// How much goes through, how fast, and what waits.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { highest, LAG, over, rate, readings, slowest } from './readings.js';

export function Flow({ now, before }) {
  const latency = slowest(now.instances.map(({ report }) => readings(report, LATENCY)[0]?.values));
  const states = (name) => (state) => number(over(now, name, { tags: { state }, among: highest }));
  const alerts = states('gantry.alerts');
  const deliveries = states('gantry.deliveries');
  return html`<dl class="flow" data-test="flow">
    ${fact('reports', perSecond(rate(before, now, 'gantry.reports', { tags: { outcome: 'accepted' } })))}
    ${fact('latency', seconds(latency.p50), t('operations.flow.latency.more', { p99: seconds(latency.p99), max: seconds(latency.max) }))}
    ${fact('behind', number(over(now, 'gantry.projection.lag')), t('operations.flow.behind.more', {
      lag: number(over(now, LAG)), outbox: number(over(now, 'gantry.outbox.pending')), age: seconds(over(now, 'gantry.outbox.age', { among: highest }) ?? undefined), audit: number(over(now, 'gantry.audit.waiting')),
    }))}
    ${fact('delays', number(over(now, 'gantry.delays.open', { among: highest })))}
    ${fact('alerts', alerts('TRIGGERED'), t('operations.flow.alerts.more', { acknowledged: alerts('ACKNOWLEDGED'), resolved: alerts('RESOLVED') }))}
    ${fact('deliveries', deliveries('DELIVERED'), t('operations.flow.deliveries.more', { queued: deliveries('QUEUED'), sending: deliveries('SENDING'), retry: deliveries('RETRY'), failed: deliveries('FAILED'), skipped: deliveries('SKIPPED') }))}
    ${fact('pages', number(over(now, 'gantry.console.live.clients')))}
  </dl>`;
}
Flow.props = ['now', 'before'];

const LATENCY = 'gantry.report.alert.latency';

function fact(name, value, more) {
  return html`<div class="panel" key=${name} data-test=${`flow-${name}`}><dt>${t(`operations.flow.${name}`)}</dt><dd><strong>${value}</strong>${more && html`<small>${more}</small>`}</dd></div>`;
}

function perSecond(value) {
  return value === null ? '…' : `${number(value, 1)}/s`;
}

function seconds(value) {
  return value === undefined ? '—' : value < 1 ? `${number(value * 1000)} ms` : `${number(value, 1)} s`;
}
