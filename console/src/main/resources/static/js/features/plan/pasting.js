// Rows out of a spreadsheet. Pure.
import { tidied } from './reading.js';
import { COLUMNS, withNew, written } from './rows.js';

const HEADINGS = {
  id: ['编号', '编码', '序号', '代码', '工作编号', 'id', 'code', 'no', 'no.', 'activity id'],
  'names.zh': ['名称', '中文名称', '工作', '工作名称', '任务', '任务名称', 'name', 'chinese name', 'activity', 'task'],
  plannedStart: ['开始', '计划开始', '开始日期', '计划开始日期', '开工', 'start', 'planned start', 'start date'],
  plannedFinish: ['完成', '计划完成', '结束', '完成日期', '结束日期', '计划完成日期', 'finish', 'planned finish', 'end', 'finish date', 'end date'],
  weight: ['权重', '比重', 'weight'],
  responsibleUnit: ['单位', '责任单位', 'unit', 'responsible unit'],
  milestone: ['里程碑', '节点', '是否节点', '是否里程碑', 'milestone'],
  'names.en': ['英文名', '英文名称', 'english name', 'english'],
  position: ['顺序', '排序', '位置', 'position', 'order'],
  parent: ['上级', '上级编号', '上级工作', '父项', '汇总任务', '所属', 'parent', 'part of', 'summary', 'wbs parent'],
  durationDays: ['工期', '工作日', '持续时间', 'duration', 'working days', 'days'],
  links: ['紧前工作', '前置任务', '紧前', '前置', 'predecessors', 'waits for', 'links'],
  constraint: ['约束', '限制', '限制类型', 'constraint'],
};
const KNOWN = new Map(Object.entries(HEADINGS).flatMap(([column, words]) => words.map((word) => [word, column])));

/** The cells of what a spreadsheet has copied: lines, tabs, and quotes around what has one of these in it. */
export function tableOf(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (const [whole, quoted, bare, end] of text.matchAll(cell)) {
    if (whole === '' && rows.at(-1).length === 0) {
      break;
    }
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '') {
      break;
    }
    if (end !== '\t') {
      rows.push([]);
    }
  }
  return rows.filter((row) => row.some((one) => one.trim()));
}

/** The columns that a line of headings names, null for those it does not know; null if it is no such line. */
export function headingsIn(row) {
  const columns = row.map((word) => KNOWN.get(word.trim().toLowerCase()) ?? null);
  return columns.filter(Boolean).length >= 2 ? columns : null;
}

/**
 * Rows with or without headings: an id that the plan has amends that activity, every other is a new one.
 * @returns {{rows: import('./rows.js').Row[], added: number, amended: number}}
 */
export function pasted(rows, table, units) {
  const headings = table.length ? headingsIn(table[0]) : null;
  const columns = headings ?? COLUMNS;
  const read = table.slice(headings ? 1 : 0).map((row) => cellsIn(row, columns, units));
  const present = new Map(rows.map((row) => [row.cells.id, row]));
  const amending = new Map();
  const added = [];
  for (const cells of read) {
    const row = cells.id && present.get(cells.id);
    if (row) {
      amending.set(row.key, cells);
    } else {
      added.push(cells);
    }
  }
  const amended = rows.map((row) => (amending.has(row.key) ? { ...written(row, amending.get(row.key)), removed: false } : row));
  return { rows: withNew(amended, added), added: added.length, amended: amending.size };
}

/** Cells from one cell on, to the right and down; below the last row come new ones. */
export function filled(rows, key, column, table, units) {
  const columns = COLUMNS.slice(COLUMNS.indexOf(column));
  const below = rows.slice(rows.findIndex((row) => row.key === key)).filter(({ removed }) => !removed);
  const beyond = table.slice(below.length).map((row) => cellsIn(row, columns, units));
  const over = below.slice(0, table.length).reduce((all, row, i) => all.set(row.key, cellsIn(table[i], columns, units)), new Map());
  return withNew(rows.map((row) => (over.has(row.key) ? written(row, over.get(row.key)) : row)), beyond);
}

function cellsIn(row, columns, units) {
  const pairs = row.map((text, i) => [columns[i], text]).filter(([column]) => column);
  return Object.fromEntries(pairs.map(([column, text]) => [column, tidied(column, text, units)]));
}
