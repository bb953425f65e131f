// What the keys do in the table: as in a spreadsheet, and with Shift and an arrow to the activity itself.
import { endMovedBy, movedBy } from './edits.js';
import { above } from './tree.js';

/**
 * @param {object} of
 * @param {() => import('./bars.js').Bar[]} of.rows
 * @param {() => number} of.at the row that is selected
 * @param {{value: number}} of.column
 * @param {() => object[]} of.columns
 * @param {() => Set<string>} of.folded
 * @param {any} of.editor
 * @param {() => void} of.edit
 * @param {(id: string) => void} of.select
 * @param {(id: string, folded: boolean) => void} of.fold
 * @param {(id: string) => void} of.open
 * @param {(id: string) => void} of.add a new activity below one
 * @param {() => number} of.page rows that are in sight
 */
export function treeKeys({ rows, at, column, columns, folded, editor, edit, select, fold, open, add, page }) {
  const to = (row) => select(rows()[Math.max(0, Math.min(rows().length - 1, row))].id);
  const across = (step) => (column.value = Math.max(0, Math.min(columns().length - 1, column.value + step)));
  const one = (does) => () => {
    const bar = rows()[at()];
    bar && does(bar);
  };
  const fit = (wanted) => one((bar) => {
    if (bar.summary && folded().has(bar.id) !== wanted) {
      fold(bar.id, wanted);
    } else if (wanted && bar.depth > 0) {
      select(above(rows(), bar.id)[0]);
    }
  });
  const shift = (days) => one((bar) => bar.summary || editor.edit(bar.id, movedBy(bar.activity, days, editor.calendar.value)));
  const remodel = (does) => one((bar) => editor.mayEdit.value && does(bar.id));
  const lengthen = (days) => one((bar) => bar.summary || editor.edit(bar.id, endMovedBy(bar.activity, 'finish', days, editor.calendar.value)));
  const does = {
    ArrowDown: () => to(at() + 1), ArrowUp: () => to(at() - 1), PageDown: () => to(at() + page()), PageUp: () => to(at() - page()),
    ArrowLeft: () => across(-1), ArrowRight: () => across(1), Home: () => to(0), End: () => to(rows().length - 1),
    Enter: edit, F2: edit, ' ': one(({ id }) => open(id)), '+': fit(false), '-': fit(true), '=': fit(false),
    Delete: remodel(editor.remove), Insert: remodel(add),
    'Alt+Shift+ArrowLeft': remodel(editor.outdent), 'Alt+Shift+ArrowRight': remodel(editor.indent),
    'Shift+ArrowLeft': shift(-1), 'Shift+ArrowRight': shift(1), 'Ctrl+Shift+ArrowLeft': lengthen(-1), 'Ctrl+Shift+ArrowRight': lengthen(1),
  };

  return (e) => {
    const arrow = e.key.startsWith('Arrow');
    const name = `${arrow && e.altKey ? 'Alt+' : ''}${arrow && (e.ctrlKey || e.metaKey) ? 'Ctrl+' : ''}${arrow && e.shiftKey ? 'Shift+' : ''}${e.key}`;
    if (does[name] && rows().length && (arrow || !e.altKey) && (arrow || !(e.ctrlKey || e.metaKey))) {
      e.preventDefault();
      does[name]();
    }
  };
}
