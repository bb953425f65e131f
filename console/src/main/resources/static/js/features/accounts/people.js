// Lists of people as spreadsheets save them, and what is wrong with one. Pure.

const HEADINGS = {
  zh: ['账号', '姓名', '英文名', '单位', '角色', '停用'],
  en: ['account', 'name', 'english', 'unit', 'roles', 'disabled'],
};
/** The headings by the names that the service has for what stands below them. */
const COLUMNS = { name: 'account', zh: 'name', en: 'english', unit: 'unit', roles: 'roles', disabled: 'disabled' };
const PLACE = /^people\[(\d+)](?:\.(\w+))?/;
const FIRST_ROW = 2; // counted from 1, below the headings

export function templateOf(language) {
  return lines([HEADINGS[language]]);
}

export function passwordsTable(passwords, headings) {
  return lines([headings, ...passwords.map(({ name, password }) => [name, password])]);
}

/**
 * The text of a file; null if it is none. Spreadsheets save UTF-8, or, in China, GB 18030 and what came before it.
 * @param {ArrayBuffer} bytes
 */
export function textOf(bytes) {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // not in this encoding
    }
  }
  return null;
}

/**
 * What keeps a list from being taken, in the order of its rows: row as the spreadsheet counts it, null for the whole list.
 * @returns {Array<{row: number | null, column: string | null, detail: string}>}
 */
export function rowFaults(problem) {
  if (problem?.status !== 422) {
    return [];
  }
  const faults = problem.errors.map(({ field, detail }) => {
    const [, index, name] = PLACE.exec(field) ?? [];
    return { row: index === undefined ? null : Number(index) + FIRST_ROW, column: COLUMNS[name] ?? null, detail };
  });
  return faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function lines(rows) {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}
