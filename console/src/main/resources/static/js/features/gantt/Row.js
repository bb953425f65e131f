// One row of the table: a component of its own, so that of those in sight only the ones that change are made again.
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { cellText, isOpen } from './columns.js';
import { ROW } from './gesture.js';

/** The identity of a cell; a row that comes into sight takes the place in the page of one that has gone. */
export function cellId(slot, column) {
  return `bars-${slot}-${column}`;
}

export const Row = {
  // column is the one with the cursor, -1 for none; open is the cell that is typed into: {name, text, fault}.
  props: ['bar', 'row', 'slot', 'columns', 'selected', 'column', 'folded', 'open', 'projectUnit'],
  emits: ['pick', 'fold', 'take', 'close'],
  setup(props, { emit }) {
    // What is typed into the open cell and not taken yet; the row may be made again meanwhile.
    let typed = null;

    function take(text) {
      typed = null;
      emit('take', text);
    }

    // Enter also ends what a Chinese keyboard composes.
    function keys(e) {
      e.stopPropagation();
      if (e.key === 'Enter' && !e.isComposing) {
        e.preventDefault();
        take(e.target.value);
      } else if (e.key === 'Escape') {
        e.preventDefault();
        typed = null;
        emit('close');
      }
    }

    function fold(e) {
      e.stopPropagation();
      emit('fold', props.bar.id, !props.folded);
    }

    const input = ({ name, text, fault }) => html`<input class="bars-input" data-test=${`bars-input-${name}`} value=${typed ?? text} aria-label=${`${named(props.bar.names)} ${t(`bars.column.${name}`)}`}
      aria-invalid=${fault ? 'true' : null} title=${fault && t(`bars.fault.${fault}`)} onKeydown=${keys} onInput=${(e) => (typed = e.target.value)} onChange=${(e) => props.open && take(e.target.value)} />
      ${fault && html`<span class="bars-fault" role="alert" data-test="bars-fault">${t(`bars.fault.${fault}`)}</span>`}`;
    const folding = (folded) => html`<button type="button" class="bars-fold" tabindex="-1" data-test="bars-fold" aria-label=${t(folded ? 'bars.unfold' : 'bars.fold')} onClick=${fold}>${folded ? '▸' : '▾'}</button>`;
    const name = ({ depth, summary, names }) => html`<span class="bars-name" style=${{ '--depth': depth }}>${summary && folding(props.folded)}<span class="bars-words" title=${named(names)}>${named(names)}</span></span>`;
    const content = (column, bar) => (column === 'name' ? name(bar) : cellText(column, bar, props.projectUnit));
    const cell = ({ name: column, width, numeric }, i) => {
      const { bar, open, slot } = props;
      const late = column === 'delay' && bar.daysLate > 0 && bar.percent < 100;
      return html`<div role="gridcell" key=${column} id=${cellId(slot, column)} class=${['bars-cell', numeric && 'numeric', late && 'late', isOpen(column, bar) && 'open', i === props.column && 'here']}
        style=${{ width: `${width}px` }} data-column=${column} onClick=${(e) => emit('pick', e, bar, i)}>${open?.name === column ? input(open) : content(column, bar)}</div>`;
    };

    return () => {
      const { bar, row } = props;
      return html`<div role="row" class=${['bars-row', row % 2 && 'odd', bar.summary && 'summary', bar.critical && 'critical', bar.changed && 'changed', bar.removed && 'removed']} aria-rowindex=${row + 2} aria-level=${bar.depth + 1}
        aria-expanded=${bar.summary ? String(!props.folded) : null} aria-selected=${String(props.selected)} data-test="bars-row" data-id=${bar.id}
        style=${{ top: `${row * ROW}px` }}>${props.columns.map(cell)}</div>`;
    };
  },
};
