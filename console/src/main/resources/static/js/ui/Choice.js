// A labelled select. Options: [{value, label}].
import { html } from '../html.js';

export const Choice = {
  props: ['label', 'options', 'modelValue', 'test'],
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    return () => html`<label class="choice">
      <span>${props.label}</span>
      <select data-test=${props.test} onChange=${(e) => emit('update:modelValue', e.target.value)}>
        ${props.options.map(({ value, label }) => html`
          <option key=${value} value=${value} selected=${value === (props.modelValue ?? '')}>${label}</option>`)}
      </select>
    </label>`;
  },
};
