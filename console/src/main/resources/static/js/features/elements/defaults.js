// Lead times and validities by default, as a form has them and as the registry takes them. Pure.
import { CATEGORIES } from './elements.js';

const PARTS = ['leadDays', 'validityDays', 'source'];

/**
 * @param {{category: string, leadDays?: number, validityDays?: number, source: string}[]} items
 * @returns {Record<string, string>} values by category and part, such as LAND-leadDays
 */
export function valuesOf(items) {
  const of = (category, part) => items.find((item) => item.category === category)?.[part] ?? '';
  return Object.fromEntries(CATEGORIES.flatMap((category) => PARTS.map((part) => [`${category}-${part}`, String(of(category, part))])));
}

/** What is sent: categories of which anything is said, in their order. */
export function itemsOf(values) {
  const said = (category, part) => String(values[`${category}-${part}`] ?? '').trim();
  return CATEGORIES.filter((category) => PARTS.some((part) => said(category, part))).map((category) => {
    const [lead, validity, source] = PARTS.map((part) => said(category, part));
    return { category, ...(lead && { leadDays: Number(lead) }), ...(validity && { validityDays: Number(validity) }), ...(source && { source }) };
  });
}

/** Where a fault of the registry, such as items[1].source, stands in the form. */
export function placeOf(field, items) {
  const [, index, part] = /^items\[(\d+)]\.(\w+)$/.exec(field) ?? [];
  return index === undefined ? field : `${items[Number(index)]?.category}-${part}`;
}
