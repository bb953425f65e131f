import { reactive, ref } from '/js/vendor/vue.js';
import { passwordFault } from '../accounts/weakness.js';
import { putJson } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { DialogForm } from '../ui/DialogForm.js';
import { Field } from '../ui/Field.js';

const FIELDS = ['current', 'password'];

export const OwnPasswordDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const draft = reactive({ current: '', password: '' });
    const problem = ref(null);
    const missing = ref([]);

    async function send() {
      missing.value = FIELDS.filter((name) => !draft[name]);
      if (!missing.value.length) {
        await putJson('/api/identity/own/password', { ...draft });
        emit('done');
      }
    }

    const field = (name, label, more) => html`<${Field} label=${label} type="password" test=${`own-${name}`} required=${true}
      problem=${missing.value.includes(name) ? t('form.required') : passwordFault(problem.value, name)}
      modelValue=${draft[name]} onUpdate:modelValue=${(value) => (draft[name] = value)} ...${more} />`;

    return () => html`<${DialogForm} title=${t('me.password')} test="own-password" confirm=${t('me.password')} fields=${FIELDS} send=${send}
        onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      <p class="muted">${t('me.password.means')}</p>
      ${field('current', t('me.current'), { autocomplete: 'current-password' })}
      ${field('password', t('accounts.new-password'), { autocomplete: 'new-password', hint: t('accounts.password.hint') })}
    </${DialogForm}>`;
  },
};
