// A dialog for what needs the password again.
import { ref } from '/js/vendor/vue.js';
import { passwordFault } from '../accounts/weakness.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { DialogForm } from '../ui/DialogForm.js';
import { Field } from '../ui/Field.js';

export const PasswordAgain = {
  // action(password) does it, or throws a problem
  props: ['title', 'means', 'confirm', 'test', 'action'],
  emits: ['close'],
  setup(props, { emit }) {
    const current = ref('');
    const problem = ref(null);
    const missing = ref(false);

    async function send() {
      missing.value = !current.value;
      if (!missing.value) {
        await props.action(current.value);
      }
    }

    return () => html`<${DialogForm} title=${props.title} test=${props.test} confirm=${props.confirm} fields=${['current']} send=${send}
        onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      <p class="muted">${props.means}</p>
      <${Field} label=${t('me.current')} type="password" autocomplete="current-password" test="again" required=${true}
        problem=${missing.value ? t('form.required') : passwordFault(problem.value, 'current')}
        modelValue=${current.value} onUpdate:modelValue=${(value) => (current.value = value)} />
    </${DialogForm}>`;
  },
};
