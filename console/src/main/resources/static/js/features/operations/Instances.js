// Every instance of every service: whether it is well, since when, which version, and how busy.
import { html } from '../../html.js';
import { number, percent } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { age } from '../../ui/times.js';
import { heapOf, keyOf, rate, sum } from './readings.js';

export const Instances = {
  props: ['now', 'before'],
  setup(props) {
    const list = wholeList(() => props.now.instances);
    const shared = (report) => props.now.instances.filter((other) => other.report?.process === report.process).length > 1;
    const only = (instance, survey) => survey && { ...survey, instances: survey.instances.filter((other) => keyOf(other) === keyOf(instance)) };
    const requests = (instance) => rate(only(instance, props.before), only(instance, props.now), 'http.server.requests');
    const health = ({ report }) => report?.health ?? 'SILENT';

    const columns = () => [
      { name: 'service', label: t('operations.service'), cell: ({ service, address }) => [html`<strong>${tOpen('service', service)}</strong>`, address && html`<small class="code">${address}</small>`] },
      { name: 'state', label: t('operations.health'), cell: (i) => html`<span class=${`tag outcome-${health(i) === 'UP' ? 'DONE' : 'DENIED'}`} data-test="instance-health">${tOpen('health', health(i))}</span>` },
      { name: 'parts', label: t('operations.parts'), cell: ({ report }) => report && html`<span class="tags">${report.parts.map((part) => html`<span key=${part.name}
        class=${`tag outcome-${part.health === 'UP' ? 'DONE' : 'DENIED'}`}>${tOpen('part', part.name)}</span>`)}</span>` },
      { name: 'since', label: t('operations.since'), cell: ({ report }) => report && age(report.since) },
      { name: 'version', label: t('operations.version'), cell: ({ report }) => report?.version ?? '—' },
      { name: 'requests', label: t('operations.requests'), cell: (i) => (requests(i) === null ? '…' : `${number(requests(i), 1)}/s`) },
      { name: 'heap', label: t('operations.heap'), cell: ({ report }) => report && heap(report) },
    ];
    const heap = (report) => [percent(heapOf(report) === null ? null : 100 * heapOf(report), 0), html` <small>${megabytes(sum(report, 'jvm.memory.used'))}${shared(report) ? ` · ${t('operations.shared')}` : ''}</small>`];

    return () => html`<${Table} list=${list} columns=${columns()} empty="" caption=${t('operations.instances', { n: props.now.instances.length })} test="instance-list"
      rowProps=${(i) => ({ key: keyOf(i), 'data-test': 'instance', 'data-service': i.service, 'data-health': health(i) })} />`;
  },
};

function megabytes(bytes) {
  return bytes === null ? '—' : `${number(bytes / 2 ** 20)} MB`;
}
