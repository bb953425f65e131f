// The devices and scripts that report for the own unit and those below.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { instant } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { rested } from '../../rested.js';
import { amendQuery, route } from '../../router.js';
import { sortFrom } from '../../ui/sort.js';
import { Table } from '../../ui/Table.js';
import { age, at } from '../../ui/times.js';
import { unitName } from '../../units.js';
import { EnrolDialog } from './EnrolDialog.js';
import { KeyDialog } from './KeyDialog.js';
import manifest from './manifest.js';
import { RevokeDialog } from './RevokeDialog.js';

const SORTS = ['label', 'unit', 'enrolled'];

export const DevicesPage = {
  setup() {
    const query = () => route.value.query;
    const words = rested(() => (query().q ?? '').trim());
    const sorted = () => sortFrom(query(), SORTS);
    const list = usePages(() => ({ path: '/api/progress/devices', query: { q: words.value, sort: sorted().by.toUpperCase(), direction: sorted().direction } }));
    const enrolling = ref(false);
    const enrolled = shallowRef(null);
    const revoking = shallowRef(null);

    function showKey(device) {
      enrolling.value = false;
      enrolled.value = device;
      list.reload();
    }

    function revoked() {
      revoking.value = null;
      list.reload();
    }

    const state = (device) => (device.revokedAt
      ? html`<span class="tag" title=${instant(device.revokedAt)} data-test="device-revoked">${t('devices.revoked', { at: instant(device.revokedAt) })}</span>`
      : html`<button type="button" class="button small" data-test="device-revoke" onClick=${() => (revoking.value = device)}>${t('devices.revoke')}</button>`);
    const columns = () => [
      { name: 'label', sort: 'label', label: t('devices.label'), cell: (d) => [html`<strong>${d.label}</strong>`, html`<small class="code">${d.id}</small>`] },
      { name: 'unit', sort: 'unit', label: t('devices.unit'), cell: (d) => [unitName(d.unit), d.addresses && html`<small class="code">${d.addresses}</small>`] },
      { name: 'enrolled', sort: 'enrolled', label: t('devices.enrolled'), cell: (d) => [at(d.enrolledAt), html`<small title=${d.by.account}>${d.by.name}</small>`, d.expiresAt && html`<small>${t('devices.until')} ${instant(d.expiresAt)}</small>`] },
      { name: 'used', label: t('devices.used'), cell: (d) => age(d.lastUsedAt) },
      { name: 'state', label: t('devices.state'), cell: state },
    ];

    return () => html`<div class="page" data-test="devices">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted grow">${t('devices.hint')}</span>
        <button type="button" class="button primary" data-test="device-enrol" onClick=${() => (enrolling.value = true)}>${t('devices.enrol')}</button>
      </div>
      <div class="filters"><label class="choice grow"><span>${t('devices.search')}</span>
        <input type="search" data-test="device-search" placeholder=${t('devices.search.hint')} value=${query().q ?? ''} onInput=${(e) => amendQuery({ q: e.target.value })} /></label></div>
      <${Table} list=${list} columns=${columns()} empty=${t(words.value ? 'devices.no-match' : 'devices.empty')} test="device-list"
        sort=${sorted()} onSort=${({ by, direction }) => amendQuery({ sort: by, direction })}
        rowProps=${(d) => ({ key: d.id, 'data-test': 'device', 'data-id': d.id, class: d.revokedAt && 'gone' })} />
      ${enrolling.value && html`<${EnrolDialog} onClose=${() => (enrolling.value = false)} onDone=${showKey} />`}
      ${enrolled.value && html`<${KeyDialog} device=${enrolled.value} onClose=${() => (enrolled.value = null)} />`}
      ${revoking.value && html`<${RevokeDialog} device=${revoking.value} onClose=${() => (revoking.value = null)} onDone=${revoked} />`}
    </div>`;
  },
};
