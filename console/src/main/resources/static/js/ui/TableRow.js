// One row of a table: a component of its own, so that of all rows only the ones that change are made again.
import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const TableRow = {
  // selected is null where rows cannot be chosen.
  props: ['row', 'index', 'columns', 'rowProps', 'openable', 'selected'],
  emits: ['open', 'toggle'],
  setup(props, { emit }) {
    // The whole row can be clicked; the link in it is what screen readers use.
    const click = (e) => props.openable && !e.target.closest('a, button, input, summary') && emit('open', props.row);
    const tick = () => props.selected !== null && html`<td class="c-select"><input type="checkbox" aria-label=${t('table.select')}
      checked=${props.selected} onChange=${() => emit('toggle', props.row)} /></td>`;
    const cell = ({ name, label, cell: content }) => html`<td class=${`c-${name}`} data-label=${label}>${content(props.row)}</td>`;

    return () => {
      const { key, ...rest } = props.rowProps(props.row);
      return html`<tr data-row=${props.index} tabindex=${props.openable || props.selected !== null ? (props.index ? -1 : 0) : null}
        onClick=${click} ...${rest}>${tick()}${props.columns.map(cell)}</tr>`;
    };
  },
};
