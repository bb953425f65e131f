// A new token: it has at most what its maker has.
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { may } from '../../session/rights.js';
import { session } from '../../session/session.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { FieldProblem } from '../../ui/FieldProblem.js';
import { useForm } from '../../ui/form.js';
import { ownUnitOptions } from '../../units.js';

export const TokenDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { roles: own, unit } = session.value;
    const values = { label: '', unit: unit ?? '', roles: own.length === 1 ? [...own] : [], days: '90', service: false };
    const form = useForm('token', values, { about: '', send, check: () => (form.draft.roles.length ? {} : { roles: () => t('form.required') }) });
    const { draft, field } = form;

    async function send() {
      const body = { label: draft.label.trim(), service: draft.service, roles: draft.roles, days: Number(draft.days), ...(draft.unit && { unit: draft.unit }) };
      emit('done', await postJson('/api/console/tokens', body));
    }

    const toggle = (role) => (draft.roles = own.filter((r) => (r === role) !== draft.roles.includes(r)));

    return () => html`<${DialogForm} title=${t('me.token.issue')} test="token" confirm=${t('me.token.issue')} form=${form}
        onClose=${() => emit('close')}>
      <p class="muted">${t('me.token.issue.hint')}</p>
      ${field('label', t('me.token.label'), { hint: t('me.token.label.hint'), required: true })}
      ${unit && ownUnitOptions.value.length > 0 && field('unit', t('me.token.unit'), { options: ownUnitOptions.value, required: true })}
      <fieldset class=${['field', 'roles', form.fault('roles') && 'wrong']}>
        <legend>${t('me.token.rights')}</legend>
        ${own.map((role) => html`<label class="check" key=${role}><input type="checkbox" data-test=${`token-role-${role}`} checked=${draft.roles.includes(role)}
          onChange=${() => toggle(role)} /><span>${t(`role.${role}`)}</span></label>`)}
        <${FieldProblem} test="token-roles" words=${form.fault('roles')} />
      </fieldset>
      ${field('days', t('me.token.days'), { type: 'number', min: 1, max: 366, required: true })}
      ${may('accounts') && html`<label class="check"><input type="checkbox" data-test="token-service" checked=${draft.service}
        onChange=${(e) => (draft.service = e.target.checked)} /><span>${t('me.token.service')}<small>${t('me.token.service.means')}</small></span></label>`}
    </${DialogForm}>`;
  },
};
