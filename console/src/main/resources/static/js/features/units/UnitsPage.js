// The tree of units: who answers for what, who is above whom, and where each is told.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { session } from '../../session/session.js';
import { Table } from '../../ui/Table.js';
import { unitTree, useUnitTree } from '../../units.js';
import { ChannelsDialog } from './ChannelsDialog.js';
import manifest from './manifest.js';
import { UnitDialog } from './UnitDialog.js';

export const UnitsPage = {
  setup() {
    const list = useUnitTree();
    // null: none; without revision: a new one
    const editing = shallowRef(null);
    const channelsOf = ref(null);

    function done() {
      editing.value = null;
      channelsOf.value = null;
      list.reload();
    }

    // Before anything is registered, the first is one's own, at the top.
    function begin() {
      const { unit: code } = session.value;
      editing.value = unitTree.value.some(({ unit }) => unit.code === code) ? { parent: code } : { code, kind: 'DISTRICT' };
    }

    const name = ({ unit, depth }) => html`<span class="in-tree" style=${{ '--depth': depth }}><strong>${named(unit.names)}</strong><small class="code">${unit.code}</small></span>`;
    const actions = ({ unit }) => unit.own && html`<span class="button-row">
      <button type="button" class="button small" data-test="unit-channels-edit" onClick=${() => (channelsOf.value = unit.code)}>${t('channels.open')}</button>
      <button type="button" class="button small" data-test="unit-edit" onClick=${() => (editing.value = unit)}>${t('units.edit')}</button>
    </span>`;
    const columns = () => [
      { name: 'name', label: t('units.unit'), cell: name },
      { name: 'kind', label: t('units.kind'), cell: ({ unit }) => tOpen('unit-kind', unit.kind) },
      { name: 'action', label: '', cell: actions },
    ];

    return () => html`<div class="page" data-test="units">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted grow">${t('units.hint')}</span>
        <button type="button" class="button primary" data-test="unit-register" disabled=${!list.items.value} onClick=${begin}>${t('units.register')}</button>
      </div>
      <${Table} list=${list} columns=${columns()} empty=${t('units.empty')} test="unit-list"
        rowProps=${({ unit }) => ({ key: unit.code, 'data-test': 'unit', 'data-code': unit.code })} />
      ${editing.value && html`<${UnitDialog} unit=${editing.value} onClose=${() => (editing.value = null)} onDone=${done} />`}
      ${channelsOf.value && html`<${ChannelsDialog} unit=${channelsOf.value} onClose=${() => (channelsOf.value = null)} onDone=${done} />`}
    </div>`;
  },
};
