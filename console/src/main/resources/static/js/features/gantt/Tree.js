// The table beside the chart: the same rows as a tree that is read and worked with by keyboard. It has those in sight only.
import { nextTick, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { cellText, isOpen, setWidth, typed, typedText } from './columns.js';
import { ROW } from './gesture.js';
import { HEAD } from './paint-head.js';
import { treeKeys } from './keys.js';

// More than any screen shows.
const SLOTS = 256;

export const Tree = {
  props: ['editor', 'rows', 'range', 'columns', 'width', 'selected', 'folded', 'projectUnit'],
  emits: ['select', 'open', 'fold'],
  setup(props, { emit, expose }) {
    const root = ref(null);
    const body = ref(null);
    const columnAt = ref(0);
    const open = shallowRef(null); // {id, name, text, fault}
    const at = () => props.rows.findIndex(({ id }) => id === props.selected);
    // A row that comes into sight takes the place in the page of one that has gone.
    const slot = (row) => row % SLOTS;
    const cellId = (row, name) => `bars-${slot(row)}-${name}`;
    const active = () => {
      const row = at();
      return row >= props.range.first && row < props.range.last ? cellId(row, props.columns[Math.min(columnAt.value, props.columns.length - 1)].name) : null;
    };

    function edit() {
      const bar = props.rows[at()];
      const name = props.columns[columnAt.value]?.name;
      if (bar && props.editor.mayEdit.value && isOpen(name, bar)) {
        open.value = { id: bar.id, name, text: typedText(name, bar), fault: null };
        nextTick(() => {
          const input = root.value?.querySelector('input');
          input?.focus();
          input?.select();
        });
      } else if (bar) {
        emit('open', bar.id);
      }
    }

    function take(text) {
      const { id, name, text: before } = open.value;
      const { editor } = props;
      const { fields, fault } = text === before ? { fields: null, fault: null }
        : typed(name, text, { activity: editor.now(id), stored: editor.stored.value.get(id), calendar: editor.calendar.value, isKnown: (other) => other !== id && editor.isKnown(other) });
      if (fault) {
        open.value = { ...open.value, text, fault };
        return;
      }
      close();
      editor.edit(id, fields);
    }

    function close() {
      open.value = null;
      root.value?.focus({ preventScroll: true });
    }

    // Enter also ends what a Chinese keyboard composes.
    function cellKeys(e) {
      e.stopPropagation();
      if (e.key === 'Enter' && !e.isComposing) {
        e.preventDefault();
        take(e.target.value);
      } else if (e.key === 'Escape') {
        e.preventDefault();
        close();
      }
    }

    const keys = treeKeys({
      rows: () => props.rows, at, column: columnAt, columns: () => props.columns, folded: () => props.folded, editor: props.editor, edit,
      select: (id) => emit('select', id), fold: (id, now) => emit('fold', id, now), open: (id) => emit('open', id),
      page: () => Math.max(1, props.range.last - props.range.first - 10),
    });

    function pick(e, bar, i) {
      const same = bar.id === props.selected && columnAt.value === i;
      columnAt.value = i;
      emit('select', bar.id);
      if (!open.value) {
        root.value.focus({ preventScroll: true });
        same && e.detail === 2 && edit();
      }
    }

    function widen(e, name) {
      e.preventDefault();
      const from = { x: e.clientX, width: props.columns.find((one) => one.name === name).width };
      const drag = (moved) => setWidth(name, from.width + moved.clientX - from.x);
      const done = () => {
        removeEventListener('pointermove', drag);
        removeEventListener('pointerup', done);
      };
      addEventListener('pointermove', drag);
      addEventListener('pointerup', done);
    }

    watch(() => props.selected, () => open.value && open.value.id !== props.selected && (open.value = null));
    expose({
      edit,
      focus: () => root.value.focus({ preventScroll: true }),
      slide: (top) => (body.value.style.transform = `translateY(${-top}px)`),
    });

    const input = ({ name, text, fault }, bar) => html`<input class="bars-input" data-test=${`bars-input-${name}`} value=${text} aria-label=${`${named(bar.names)} ${t(`bars.column.${name}`)}`}
      aria-invalid=${fault ? 'true' : null} title=${fault && t(`bars.fault.${fault}`)} onKeydown=${cellKeys} onChange=${(e) => open.value && take(e.target.value)} />
      ${fault && html`<span class="bars-fault" role="alert" data-test="bars-fault">${t(`bars.fault.${fault}`)}</span>`}`;
    const fold = (bar) => {
      const folded = props.folded.has(bar.id);
      const click = (e) => {
        e.stopPropagation();
        emit('fold', bar.id, !folded);
      };
      return html`<button type="button" class="bars-fold" tabindex="-1" data-test="bars-fold" aria-label=${t(folded ? 'bars.unfold' : 'bars.fold')} onClick=${click}>${folded ? '▸' : '▾'}</button>`;
    };
    const name = (bar) => html`<span class="bars-name" style=${{ '--depth': bar.depth }}>${bar.summary && fold(bar)}<span class="bars-words" title=${named(bar.names)}>${named(bar.names)}</span></span>`;
    const cell = (bar, row, { name: column, width, numeric }, i) => {
      const here = open.value?.id === bar.id && open.value.name === column;
      return html`<div role="gridcell" key=${column} id=${cellId(row, column)} class=${['bars-cell', numeric && 'numeric', column === 'delay' && bar.daysLate > 0 && bar.percent < 100 && 'late', isOpen(column, bar) && 'open', bar.id === props.selected && i === columnAt.value && 'here']}
        style=${{ width: `${width}px` }} data-column=${column} onClick=${(e) => pick(e, bar, i)}>${here ? input(open.value, bar) : column === 'name' ? name(bar) : cellText(column, bar, props.projectUnit)}</div>`;
    };
    const line = (row) => {
      const bar = props.rows[row];
      return html`<div role="row" key=${slot(row)} class=${['bars-row', row % 2 && 'odd', bar.summary && 'summary', bar.critical && 'critical', bar.changed && 'changed']} aria-rowindex=${row + 2} aria-level=${bar.depth + 1}
        aria-expanded=${bar.summary ? String(!props.folded.has(bar.id)) : null} aria-selected=${String(bar.id === props.selected)} data-test="bars-row" data-id=${bar.id}
        style=${{ top: `${row * ROW}px` }}>${props.columns.map((column, i) => cell(bar, row, column, i))}</div>`;
    };
    const head = ({ name, width, numeric }) => html`<div role="columnheader" key=${name} class=${['bars-cell', numeric && 'numeric']} style=${{ width: `${width}px` }}>${t(`bars.column.${name}`)}
      <span class="bars-widen" onPointerdown=${(e) => widen(e, name)} /></div>`;

    return () => {
      const { first, last } = props.range;
      const wide = `max(100%, ${props.columns.reduce((sum, { width }) => sum + width, 0)}px)`;
      const shown = Array.from({ length: Math.max(0, Math.min(last, props.rows.length) - first) }, (_, i) => first + i);
      return html`<div class="bars-tree" role="treegrid" ref=${root} tabindex="0" aria-label=${t('bars.table')} aria-rowcount=${props.rows.length + 1} aria-colcount=${props.columns.length}
        aria-activedescendant=${active()} data-test="bars-tree" style=${{ width: `${props.width}px` }} onKeydown=${keys}>
        <div role="rowgroup" class="bars-head" style=${{ height: `${HEAD}px`, width: wide }}><div role="row" class="bars-row" aria-rowindex="1">${props.columns.map(head)}</div></div>
        <div role="rowgroup" class="bars-clip" style=${{ top: `${HEAD}px`, width: wide }}><div role="presentation" class="bars-body" ref=${body}>${shown.map(line)}</div></div>
      </div>`;
    };
  },
};
