// The table beside the chart: the same rows as a tree that is read and worked with by keyboard. It has those in sight only.
import { nextTick, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { isOpen, setWidth, typed, typedText } from './columns.js';
import { ROW } from './gesture.js';
import { HEAD } from './paint-head.js';
import { treeKeys } from './keys.js';
import { useQuickTable } from './quick-table.js';
import { cellId, Row } from './Row.js';

export const Tree = {
  // slots: at least as many as rows in the range. A row that comes into it takes the place of one that has gone.
  props: ['editor', 'rows', 'range', 'slots', 'columns', 'width', 'selected', 'folded', 'projectUnit'],
  emits: ['select', 'open', 'fold', 'add'],
  setup(props, { emit, expose }) {
    const root = ref(null);
    const body = ref(null);
    const columnAt = ref(0);
    const open = shallowRef(null); // {id, name, text, fault}
    const quick = useQuickTable(props, { root, column: columnAt });
    const at = () => props.rows.findIndex(({ id }) => id === props.selected);
    const active = () => {
      const row = at();
      return row >= props.range.first && row < props.range.last ? cellId(row % props.slots, props.columns[Math.min(columnAt.value, props.columns.length - 1)].name) : null;
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
      if (!open.value) {
        return; // an input that goes says once more what was in it
      }
      const { id, name, text: before } = open.value;
      const { editor } = props;
      const { fields, fault } = text === before ? { fields: null, fault: null }
        : typed(name, text, { activity: editor.now(id), stored: editor.base(id), calendar: editor.calendar.value, isKnown: (other) => other !== id && editor.isKnown(other) });
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

    const keys = treeKeys({
      rows: () => props.rows, at, column: columnAt, columns: () => props.columns, folded: () => props.folded, editor: props.editor, edit,
      select: (id) => emit('select', id), fold: (id, now) => emit('fold', id, now), open: (id) => emit('open', id), add: (id) => emit('add', id),
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
      focus: () => root.value.focus({ preventScroll: true }),
      /** Follows what is scrolled. Whether that is enough: what is typed into has to stay in sight. */
      follow(top, isThere) {
        if (open.value) {
          return false;
        }
        slide(top);
        if (!isThere || quick.isMoving()) {
          quick.move(top);
        }
        return true;
      },
      rest(top) {
        slide(top);
        quick.rest();
      },
    });

    function slide(top) {
      body.value.style.transform = `translateY(${-top}px)`;
    }

    const line = (row) => {
      const bar = props.rows[row];
      const selected = bar.id === props.selected;
      return html`<${Row} key=${row % props.slots} slot=${row % props.slots} bar=${bar} row=${row} columns=${props.columns} selected=${selected} column=${selected ? columnAt.value : -1}
        folded=${props.folded.has(bar.id)} open=${open.value?.id === bar.id ? open.value : null} projectUnit=${props.projectUnit}
        onPick=${pick} onFold=${(id, now) => emit('fold', id, now)} onTake=${take} onClose=${close} />`;
    };
    const head = ({ name, width, numeric }) => html`<div role="columnheader" key=${name} class=${['bars-cell', numeric && 'numeric']} style=${{ width: `${width}px` }}>${t(`bars.column.${name}`)}
      <span class="bars-widen" onPointerdown=${(e) => widen(e, name)} /></div>`;

    return () => {
      const { first, last } = props.range;
      const wide = `max(100%, ${props.columns.reduce((sum, { width }) => sum + width, 0)}px)`;
      const shown = Array.from({ length: Math.max(0, Math.min(last, props.rows.length) - first) }, (_, i) => first + i);
      return html`<canvas ref=${quick.canvas} class="bars-quick" aria-hidden="true" style=${{ top: `${HEAD}px`, width: `${props.width}px`, height: `calc(100% - ${HEAD}px)` }} />
        <div class="bars-tree" role="treegrid" ref=${root} tabindex="0" aria-label=${t('bars.table')} aria-rowcount=${props.rows.length + 1} aria-colcount=${props.columns.length}
        aria-activedescendant=${active()} data-test="bars-tree" style=${{ width: `${props.width}px` }} onKeydown=${keys}>
        <div role="rowgroup" class="bars-head" style=${{ height: `${HEAD}px`, width: wide }}><div role="row" class="bars-row" aria-rowindex="1">${props.columns.map(head)}</div></div>
        <div role="rowgroup" class="bars-clip" style=${{ top: `${HEAD}px`, width: wide }}><div role="presentation" class="bars-body" ref=${body} style=${{ height: `${props.rows.length * ROW}px` }}>${shown.map(line)}</div></div>
      </div>`;
    };
  },
};
