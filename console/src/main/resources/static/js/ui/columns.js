// Which columns of which table somebody does not want to see, or of those that few want, does; remembered on this device.
import { reactive } from '/js/vendor/vue.js';

const PLACE = 'gantry.columns';
const hidden = reactive(read());

/**
 * The columns that are not as they are by themselves: not shown, or shown though few want them.
 * @returns {Set<string>}
 */
export function hiddenColumns(table) {
  return new Set(hidden[table]);
}

export function setHidden(table, column, isHidden) {
  const rest = (hidden[table] ?? []).filter((name) => name !== column);
  setAllHidden(table, isHidden ? [...rest, column] : rest);
}

/** @param {string[]} columns those that are not as they are by themselves from now on, and no others */
export function setAllHidden(table, columns) {
  hidden[table] = [...columns];
  try {
    localStorage.setItem(PLACE, JSON.stringify(hidden));
  } catch {
    // It lasts as long as the page.
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? {};
  } catch {
    return {};
  }
}
