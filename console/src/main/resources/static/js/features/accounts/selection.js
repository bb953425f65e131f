// Which accounts are listed, in which order: there are few, and all of them are here. Pure.

export const SORTS = ['name', 'unit', 'state'];

/**
 * @param {any[]} accounts
 * @param {string} q what stands in the name, the names or the unit of each, in any case
 * @param {import('../../ui/sort.js').Sort} sort
 * @param {(unit: string) => string} unitName
 */
export function selected(accounts, q, { by, direction }, unitName) {
  const words = q.trim().toLowerCase();
  const unit = (a) => (a.unit ? `${unitName(a.unit)} ${a.unit}` : '');
  const has = (a) => [a.name, a.names.zh, a.names.en, unit(a)].some((text) => text?.toLowerCase().includes(words));
  const key = { name: (a) => a.names.zh, unit, state: (a) => String(Boolean(a.disabled)) }[by];
  const sign = direction === 'DESC' ? -1 : 1;
  return accounts.filter(has).sort((a, b) => sign * (key(a).localeCompare(key(b), 'zh') || a.name.localeCompare(b.name)));
}
