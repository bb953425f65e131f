// A labelled input, select or text area that says itself what is wrong with it.
import { useId } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { FieldProblem } from './FieldProblem.js';

export const Field = {
  props: ['label', 'name', 'type', 'options', 'modelValue', 'problem', 'required', 'disabled', 'test', 'min', 'max', 'step', 'hint', 'autocomplete'],
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const id = useId();
    // A list of choices shows its first where it has none of that value, and nobody would have chosen that.
    const choices = () => (props.options.some(({ value }) => value === props.modelValue)
      ? props.options
      : [{ value: props.modelValue ?? '', label: props.modelValue || t('form.choose') }, ...props.options]);
    const control = () => {
      const common = {
        id,
        name: props.name,
        'data-test': props.test,
        disabled: props.disabled,
        required: props.required,
        placeholder: props.hint,
        autocomplete: props.autocomplete,
        'aria-invalid': props.problem ? 'true' : null,
        'aria-describedby': props.problem ? `${id}-problem` : null,
        onInput: (e) => emit('update:modelValue', e.target.value),
      };
      if (props.options) {
        return html`<select ...${common}>${choices().map(({ value, label }) => html`
          <option key=${value} value=${value} selected=${value === props.modelValue}>${label}</option>`)}</select>`;
      }
      if (props.type === 'textarea') {
        return html`<textarea ...${common} rows="3" maxlength="2000" value=${props.modelValue} />`;
      }
      const { type, min, max, step } = props;
      return html`<input ...${common} type=${type ?? 'text'} min=${min} max=${max} step=${step} value=${props.modelValue} />`;
    };
    return () => html`<div class=${['field', props.problem && 'wrong']}>
      <label for=${id}>${props.label}${!props.required && html`<small>${t('common.optional')}</small>`}</label>
      ${control()}
      <${FieldProblem} id=${`${id}-problem`} test=${props.test} words=${props.problem} />
    </div>`;
  },
};
