// Who did what to whom or what, and what came of it.
import { computed } from '/js/vendor/vue.js';
import { withQuery } from '../../api.js';
import { html } from '../../html.js';
import { moment } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { route } from '../../router.js';
import { settings } from '../../settings.js';
import { Table } from '../../ui/Table.js';
import { AuditFilters } from './AuditFilters.js';
import { queryOf } from './filters.js';
import manifest from './manifest.js';
import { Sentence } from './Sentence.js';
import { VerificationPanel } from './VerificationPanel.js';

const PATH = '/api/registry/audit';

export const AuditPage = {
  setup() {
    const query = computed(() => queryOf(route.value.query));
    const list = usePages(() => ({ path: PATH, query: query.value }));

    const outcome = ({ outcome: o, status }) => html`<span class=${`tag outcome-${o}`}>${tOpen('outcome', o)}</span> <small class="code inline">${status}</small>`;
    const columns = () => [
      { name: 'time', label: t('audit.time'), cell: (e) => html`<time datetime=${e.time}>${moment(e.time)}</time>` },
      { name: 'action', label: t('audit.action'), cell: (e) => html`<${Sentence} entry=${e} />` },
      { name: 'outcome', label: t('audit.outcome'), cell: outcome },
      { name: 'service', optional: true, label: t('audit.service'), cell: (e) => tOpen('service', e.service) },
      { name: 'from', optional: true, label: t('audit.from'), cell: (e) => (e.from
        ? html`<span class="code">${e.from === '*' ? t('audit.other-addresses') : e.from}</span>`
        : html`<span class="muted">${t('audit.forgotten')}</span>`) },
    ];

    return () => html`<div class="page" data-test="audit">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted grow">${t('audit.hint')}</span>
        <a class="button" data-test="audit-export" href=${withQuery(`${PATH}/export`, { ...query.value, zone: settings.zone })} download="gantry-audit.csv">${t('audit.export')}</a>
      </div>
      <${VerificationPanel} />
      <${AuditFilters} />
      <${Table} list=${list} columns=${columns()} empty=${t('audit.empty')} test="audit-list"
        rowProps=${(e) => ({ key: e.id, 'data-test': 'audit-entry', 'data-outcome': e.outcome })} />
    </div>`;
  },
};
