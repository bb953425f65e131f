import { html } from '../../html.js';
import { deleteAt } from '../../api.js';
import { t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { age, at } from '../../ui/times.js';
import { deviceOf } from './agent.js';

export const SessionsPanel = {
  emits: ['everywhere'],
  setup(props, { emit }) {
    const list = usePages(() => ({ path: '/api/console/sessions', query: {} }));

    async function end(session) {
      try {
        await deleteAt(`/api/console/sessions/${session.id}`);
      } catch (e) {
        console.warn('session not ended', e);
      }
      list.reload();
    }

    const columns = () => [
      { name: 'device', label: t('me.session.device'), cell: (s) => html`<strong title=${s.agent}>${deviceOf(s.agent)}</strong>` },
      { name: 'address', label: t('me.session.address'), cell: (s) => html`<span class="code">${s.address}</span>` },
      { name: 'begun', label: t('me.session.begun'), cell: (s) => at(s.begunAt) },
      { name: 'used', label: t('me.session.used'), cell: (s) => age(s.lastUsedAt) },
      { name: 'state', label: '', cell: (s) => (s.current
        ? html`<span class="tag enabled" data-test="session-current">${t('me.session.current')}</span>`
        : html`<button type="button" class="button small" data-test="session-end" onClick=${() => end(s)}>${t('me.session.end')}</button>`) },
    ];

    return () => html`<section>
      <div class="page-head">
        <h2>${t('me.sessions')}</h2>
        <span class="grow" />
        <button type="button" class="button" data-test="end-everywhere" onClick=${() => emit('everywhere')}>${t('me.everywhere')}</button>
      </div>
      <${Table} list=${list} columns=${columns()} empty="" test="session-list" rowProps=${(s) => ({ key: s.id, 'data-test': 'session' })} />
    </section>`;
  },
};
