// Moving through the rows of a list with the keyboard: arrows go from row to row, Home and End to the first and the last, Enter opens,
// Space selects. It is for what has all rows in it, as onKeydown.

/** @param {{open?: (row: HTMLElement) => void, select?: (row: HTMLElement) => void}} does */
export function rowKeys({ open, select }) {
  return (e) => {
    const row = e.target.closest('[data-row]');
    if (!row || row !== e.target) {
      return; // a button or a link in it has the focus
    }
    const rows = [...e.currentTarget.querySelectorAll('[data-row]')];
    const at = rows.indexOf(row);
    const does = {
      ArrowDown: () => rows[at + 1]?.focus(),
      ArrowUp: () => rows[at - 1]?.focus(),
      Home: () => rows[0].focus(),
      End: () => rows.at(-1).focus(),
      Enter: open && (() => open(row)),
      ' ': select && (() => select(row)),
    }[e.key];
    if (does) {
      e.preventDefault();
      does();
    }
  };
}
