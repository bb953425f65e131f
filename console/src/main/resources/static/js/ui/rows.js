// Moving through rows with the keyboard: arrows go from row to row, Enter opens, Space selects.

/** @param {{open?: (row: HTMLElement) => void, select?: (row: HTMLElement) => void}} does */
export function rowKeys({ open, select }) {
  return (e) => {
    const row = e.target.closest('[data-row]');
    if (!row || row !== e.target) {
      return; // a button or a link in it has the focus
    }
    const does = {
      ArrowDown: () => row.nextElementSibling?.focus(),
      ArrowUp: () => row.previousElementSibling?.focus(),
      Enter: open && (() => open(row)),
      ' ': select && (() => select(row)),
    }[e.key];
    if (does) {
      e.preventDefault();
      does();
    }
  };
}
