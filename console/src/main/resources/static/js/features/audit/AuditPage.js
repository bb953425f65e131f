// Who has asked for what, and what came of it.
import { computed } from '/js/vendor/vue.js';
import { withQuery } from '../../api.js';
import { html } from '../../html.js';
import { moment } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { route } from '../../router.js';
import { Table } from '../../ui/Table.js';
import { unitName } from '../../units.js';
import { AuditFilters } from './AuditFilters.js';
import { queryOf } from './filters.js';
import manifest from './manifest.js';
import { VerificationPanel } from './VerificationPanel.js';

const PATH = '/api/registry/audit';

export const AuditPage = {
  setup() {
    const query = computed(() => queryOf(route.value.query));
    const list = usePages(() => ({ path: PATH, query: query.value }));

    const who = ({ by }) => (by
      ? [html`<strong>${by.name}</strong>`, html`<small>${[by.account, by.unit && unitName(by.unit)].filter(Boolean).join(' · ')}</small>`]
      : html`<span class="muted">${t('audit.nobody')}</span>`);
    const outcome = ({ outcome: o, status }) => html`<span class=${`tag outcome-${o}`}>${tOpen('outcome', o)}</span> <small class="code inline">${status}</small>`;
    const what = (e) => (e.counts
      ? [html`<span>${t('audit.counted', { n: e.counts.reduce((sum, c) => sum + c.number, 0), since: moment(e.since) })}</span>`,
        ...e.counts.map((c) => html`<small class="code" data-test="audit-count">${c.number} × ${c.action === '*' ? t('audit.other-actions') : c.action} · ${c.status}</small>`)]
      : [html`<span class="code">${e.action}</span>`, html`<small class="code">${e.target}</small>`,
        e.detail && html`<small class="code">${e.detail}</small>`]);
    const columns = () => [
      { name: 'time', label: t('audit.time'), cell: (e) => html`<time datetime=${e.time}>${moment(e.time)}</time>` },
      { name: 'who', label: t('audit.who'), cell: who },
      { name: 'action', label: t('audit.action'), cell: what },
      { name: 'outcome', label: t('audit.outcome'), cell: outcome },
      { name: 'service', label: t('audit.service'), cell: (e) => tOpen('service', e.service) },
      { name: 'from', label: t('audit.from'), cell: (e) => (e.from
        ? html`<span class="code">${e.from === '*' ? t('audit.other-addresses') : e.from}</span>`
        : html`<span class="muted">${t('audit.forgotten')}</span>`) },
    ];

    return () => html`<div class="page" data-test="audit">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted grow">${t('audit.hint')}</span>
        <a class="button" data-test="audit-export" href=${withQuery(`${PATH}/export`, query.value)} download="gantry-audit.csv">${t('audit.export')}</a>
      </div>
      <${VerificationPanel} />
      <${AuditFilters} />
      <${Table} list=${list} columns=${columns()} empty=${t('audit.empty')} test="audit-list"
        rowProps=${(e) => ({ key: e.id, 'data-test': 'audit-entry', 'data-outcome': e.outcome })} />
    </div>`;
  },
};
