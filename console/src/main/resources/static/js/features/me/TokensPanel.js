// Tokens for scripts: one's own, and for administrators those of their units.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { deleteAt } from '../../api.js';
import { html } from '../../html.js';
import { t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { ApiLink } from '../../ui/ApiLink.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { Table } from '../../ui/Table.js';
import { age, at } from '../../ui/times.js';
import { unitName } from '../../units.js';
import { TokenDialog } from './TokenDialog.js';
import { TokenShownDialog } from './TokenShownDialog.js';

export const TokensPanel = {
  setup() {
    const list = usePages(() => ({ path: '/api/console/tokens', query: {} }));
    const issuing = ref(false);
    const issued = shallowRef(null);
    const revoking = shallowRef(null);

    function show(token) {
      issuing.value = false;
      issued.value = token;
      list.reload();
    }

    const revocation = useForm('token-revoke', {}, {
      about: null,
      async send() {
        await deleteAt(`/api/console/tokens/${revoking.value.id}`);
        revoking.value = null;
        list.reload();
      },
    });

    const whose = (k) => (k.holder ? html`<span class="code">${k.holder}</span>` : t('me.token.service'));
    const rights = (k) => [html`<span class="tags">${k.roles.map((role) => html`<span class="tag" key=${role}>${tOpen('role', role)}</span>`)}</span>`, k.unit && html`<small>${unitName(k.unit)}</small>`];
    const state = (k) => (k.good
      ? html`<button type="button" class="button small" data-test="token-revoke" onClick=${() => (revoking.value = k)}>${t('me.token.revoke')}</button>`
      : html`<span class="tag" data-test="token-dead">${t(k.revokedAt ? 'me.token.revoked' : 'me.token.ended')}</span>`);
    const columns = () => [
      { name: 'label', label: t('me.token.label'), cell: (k) => [html`<strong>${k.label}</strong>`, html`<small class="code">${k.id}</small>`] },
      { name: 'whose', label: t('me.token.whose'), cell: whose },
      { name: 'rights', label: t('me.token.rights'), cell: rights },
      { name: 'expires', label: t('me.token.expires'), cell: (k) => at(k.expiresAt) },
      { name: 'used', label: t('me.token.used'), cell: (k) => age(k.lastUsedAt) },
      { name: 'state', label: t('me.token.state'), cell: state },
    ];

    return () => html`<section>
      <div class="page-head">
        <h2>${t('me.tokens')}</h2>
        <span class="muted grow">${t('me.tokens.hint')}</span>
        <${ApiLink} />
        <button type="button" class="button" data-test="token-issue" onClick=${() => (issuing.value = true)}>${t('me.token.issue')}</button>
      </div>
      <p class="muted">${t('me.tokens.use')}</p>
      <${Table} list=${list} columns=${columns()} empty=${t('me.tokens.empty')} test="token-list"
        rowProps=${(k) => ({ key: k.id, 'data-test': 'token', 'data-id': k.id, class: !k.good && 'gone' })} />
      ${issuing.value && html`<${TokenDialog} onClose=${() => (issuing.value = false)} onDone=${show} />`}
      ${issued.value && html`<${TokenShownDialog} token=${issued.value} onClose=${() => (issued.value = null)} />`}
      ${revoking.value && html`<${DialogForm} title=${t('me.token.revoke.title', { label: revoking.value.label })} test="token-revoke" confirm=${t('me.token.revoke')}
        form=${revocation} onClose=${() => (revoking.value = null)}><p>${t('me.token.revoke.means')}</p></${DialogForm}>`}
    </section>`;
  },
};
