// How far each consumer is behind, the farthest first.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { consumersIn } from './readings.js';

export const Consumers = {
  props: ['now'],
  setup(props) {
    const list = wholeList(() => consumersIn(props.now));
    const columns = () => [
      { name: 'service', label: t('operations.service'), cell: ({ service, address }) => [html`<strong>${tOpen('service', service)}</strong>`, address && html`<small class="code">${address}</small>`] },
      { name: 'topic', label: t('operations.topic'), cell: ({ topic, group }) => html`<span class="code">${topic}</span>${group && html`<small class="code">${group}</small>`}` },
      { name: 'lag', label: t('operations.lag'), cell: ({ lag }) => number(lag) },
    ];

    return () => html`<details class="consumers"><summary data-test="consumers-open">${t('operations.consumers', { n: number(list.items.value.length) })}</summary>
      <${Table} list=${list} columns=${columns()} empty=${t('operations.consumers.none')} caption=${t('operations.consumers.hint')} test="consumer-list"
        rowProps=${(one) => ({ key: `${one.service} ${one.address} ${one.topic} ${one.group}`, 'data-test': 'consumer', 'data-topic': one.topic })} />
    </details>`;
  },
};
