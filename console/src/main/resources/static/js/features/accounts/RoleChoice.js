import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { ROLES } from '../../session/rights.js';
import { FieldProblem } from '../../ui/FieldProblem.js';

export const RoleChoice = {
  props: ['roles', 'problem'],
  emits: ['change'],
  setup(props, { emit }) {
    const toggle = (role) => emit('change', ROLES.filter((r) => (r === role) !== props.roles.includes(r)));
    return () => html`<fieldset class=${['field', 'roles', props.problem && 'wrong']}>
      <legend>${t('accounts.roles')}</legend>
      ${ROLES.map((role) => html`<label class="check" key=${role}><input type="checkbox" data-test=${`role-${role}`} checked=${props.roles.includes(role)}
        onChange=${() => toggle(role)} /><span>${t(`role.${role}`)}<small>${t(`role.${role}.does`)}</small></span></label>`)}
      <${FieldProblem} test="account-roles" words=${props.problem} />
    </fieldset>`;
  },
};
