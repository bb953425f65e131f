// The accounts of the embedded identity provider. With another one they are kept there, and this page says so.
import { computed, ref, shallowRef } from '/js/vendor/vue.js';
import { deleteAt } from '../../api.js';
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { amendQuery, route } from '../../router.js';
import { session } from '../../session/session.js';
import { problemWords } from '../../ui/Notice.js';
import { sortFrom } from '../../ui/sort.js';
import { Table } from '../../ui/Table.js';
import { toast } from '../../ui/toasts.js';
import { unitName } from '../../units.js';
import { AccountDialog } from './AccountDialog.js';
import { FirstPasswordsDialog } from './FirstPasswordsDialog.js';
import { ImportDialog } from './ImportDialog.js';
import manifest from './manifest.js';
import { PasswordDialog } from './PasswordDialog.js';
import { selected, SORTS } from './selection.js';

export const AccountsPage = {
  setup() {
    const answer = useAnswer('/api/identity/accounts');
    const sorted = () => sortFrom(route.value.query, SORTS);
    const words = computed(() => route.value.query.q ?? '');
    const list = wholeList(() => answer.value.value && selected(answer.value.value.items, words.value, sorted(), unitName), { from: answer });
    // null: none; {}: a new one
    const editing = shallowRef(null);
    const passwordOf = shallowRef(null);
    const importing = ref(false);
    const firstPasswords = shallowRef([]);

    function done() {
      editing.value = null;
      passwordOf.value = null;
      list.reload();
    }

    function imported(passwords) {
      importing.value = false;
      firstPasswords.value = passwords;
      list.reload();
    }

    const actions = (a) => html`<span class="button-row">
      <button type="button" class="button small" data-test="account-edit" onClick=${() => (editing.value = a)}>${t('accounts.edit')}</button>
      ${a.name !== session.value.account && html`<button type="button" class="button small" data-test="account-password" onClick=${() => (passwordOf.value = a)}>${t('accounts.password')}</button>`}
      ${a.secondFactor && a.name !== session.value.account && html`<button type="button" class="button small" data-test="account-factor-off" onClick=${() => factorOff(a)}>${t('accounts.factor.remove')}</button>`}
    </span>`;
    const factorOff = async (a) => {
      try {
        await deleteAt(`/api/identity/accounts/${encodeURIComponent(a.name)}/second-factor`);
        toast(t('accounts.factor.removed', { account: a.name }));
      } catch (e) {
        toast(problemWords(e));
      }
      done();
    };
    const columns = () => [
      { name: 'name', sort: 'name', label: t('accounts.account'), cell: (a) => [html`<strong>${named(a.names)}</strong>`, html`<small class="code">${a.name}</small>`] },
      { name: 'unit', sort: 'unit', label: t('accounts.unit'), cell: (a) => (a.unit ? unitName(a.unit) : html`<span class="muted">${t('common.none')}</span>`) },
      { name: 'roles', label: t('accounts.roles'), cell: (a) => html`<span class="tags">${a.roles.map((role) => html`<span class="tag" key=${role}>${tOpen('role', role)}</span>`)}</span>` },
      { name: 'state', sort: 'state', label: t('accounts.state'), cell: (a) => html`<span class=${['tag', a.disabled ? 'disabled' : 'enabled']}>${t(a.disabled ? 'accounts.disabled' : 'accounts.enabled')}</span>` },
      { name: 'action', label: '', cell: actions },
    ];
    const search = () => html`<div class="filters"><label class="choice grow"><span>${t('accounts.search')}</span>
      <input type="search" data-test="account-search" placeholder=${t('accounts.search.hint')} value=${words.value} onInput=${(e) => amendQuery({ q: e.target.value })} /></label></div>`;
    const kept = () => html`${search()}<${Table} list=${list} columns=${columns()} empty=${t(words.value ? 'accounts.no-match' : 'accounts.empty')} test="account-list"
      caption=${list.items.value && t('accounts.count', { n: number(list.items.value.length) })} sort=${sorted()} onSort=${({ by, direction }) => amendQuery({ sort: by, direction })}
      rowProps=${(a) => ({ key: a.name, 'data-test': 'account', 'data-account': a.name, class: a.disabled && 'gone' })} />`;
    const elsewhere = () => html`<section class="panel empty" data-test="accounts-elsewhere">
      <h2>${t('accounts.elsewhere.title')}</h2><p>${t('accounts.elsewhere')}</p></section>`;

    return () => {
      const external = list.problem.value?.status === 404;
      return html`<div class="page" data-test="accounts">
        <div class="page-head">
          <h1>${named(manifest.title)}</h1>
          <span class="grow" />
          ${!external && html`<span class="button-row">
            <button type="button" class="button" data-test="accounts-import" onClick=${() => (importing.value = true)}>${t('import.title')}</button>
            <button type="button" class="button primary" data-test="account-create" onClick=${() => (editing.value = {})}>${t('accounts.create')}</button></span>`}
        </div>
        ${external ? elsewhere() : kept()}
        ${editing.value && html`<${AccountDialog} account=${editing.value} onClose=${() => (editing.value = null)} onDone=${done} />`}
        ${passwordOf.value && html`<${PasswordDialog} account=${passwordOf.value} onClose=${() => (passwordOf.value = null)} onDone=${done} />`}
        ${importing.value && html`<${ImportDialog} onClose=${() => (importing.value = false)} onDone=${imported} />`}
        ${firstPasswords.value.length > 0 && html`<${FirstPasswordsDialog} passwords=${firstPasswords.value} onClose=${() => (firstPasswords.value = [])} />`}
      </div>`;
    };
  },
};
