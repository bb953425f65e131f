// Which columns of which table somebody does not want to see; remembered on this device.
import { reactive } from '/js/vendor/vue.js';

const PLACE = 'gantry.columns';
const hidden = reactive(read());

/** @returns {Set<string>} */
export function hiddenColumns(table) {
  return new Set(hidden[table]);
}

export function setHidden(table, column, isHidden) {
  const rest = (hidden[table] ?? []).filter((name) => name !== column);
  setAllHidden(table, isHidden ? [...rest, column] : rest);
}

/** @param {string[]} columns those that are hidden from now on, and no others */
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
