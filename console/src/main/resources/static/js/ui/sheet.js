// What a table shows, as the rows of a spreadsheet.
import { h, render } from '/js/vendor/vue.js';
import { stamp } from '../i18n/format.js';
import { t } from '../i18n/index.js';

/** Elements that begin a new line where they are shown. */
const LINES = new Set(['SMALL', 'P', 'DIV', 'LI', 'UL', 'BR']);
const NOTHING = '—';

/**
 * @typedef {{heading: string, kind: 'TEXT' | 'NUMBER' | 'DAY'}} SheetColumn
 * @typedef {{label: string, kind?: 'NUMBER' | 'DAY', value: (row: any) => any}} Figure
 */

/**
 * A figure of a row, as a number to calculate with.
 * @param {string} label
 * @param {string} unit 'yuan', 'days', 'working-days' or a sign such as %
 * @param {(row: any) => any} value
 * @returns {Figure}
 */
export function figure(label, unit, value) {
  return { label: t('excel.in', { label, unit: unit === '%' ? unit : t(`excel.${unit}`) }), kind: 'NUMBER', value };
}

/** A calendar date of a row. @returns {Figure} */
export const day = (label, value) => ({ label, kind: 'DAY', value });

/** A text of a row. @returns {Figure} */
export const words = (label, value) => ({ label, value });

/**
 * The columns of a table as those of a sheet: what a column gives as `sheet`, or what its cell reads as. Columns without a label
 * are for buttons, and left out.
 * @param {{label: string, cell?: (row: any) => any, sheet?: Figure[]}[]} columns
 */
export function sheetColumns(columns) {
  return columns.filter(({ label }) => label).flatMap((column) => column.sheet
    ?? [words(column.label, (row) => textOf(column.cell(row)))]);
}

/** @param {Figure[]} columns */
export function sheetHead(columns) {
  return columns.map(({ label, kind = 'TEXT' }) => /** @type {SheetColumn} */ ({ heading: label, kind }));
}

/**
 * @param {Figure[]} columns
 * @param {any} row
 * @returns {string[]}
 */
export function sheetRow(columns, row) {
  return columns.map(({ value }) => said(value(row)));
}

/** What a cell reads as, its lines with a point between them and times whole; empty where it says that there is nothing. */
export function textOf(content) {
  const place = document.createElement('div');
  render(h('div', [content]), place);
  const lines = linesOf(place).split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line && line !== NOTHING);
  render(null, place);
  return lines.join(' · ');
}

function linesOf(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || node.tagName === 'INPUT') {
    return '';
  }
  if (node.tagName === 'TIME' && node.dateTime) {
    return stamp(node.dateTime);
  }
  const label = node.getAttribute('role') === 'img' && node.getAttribute('aria-label');
  const text = label || [...node.childNodes].map(linesOf).join('');
  return LINES.has(node.tagName) || node.classList.contains('tag') ? `\n${text}\n` : text;
}

const said = (value) => (value === null || value === undefined || value === false ? '' : String(value));
