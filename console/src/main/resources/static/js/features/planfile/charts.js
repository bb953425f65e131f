// What a plan can be drawn as. Pure.

/** @type {{name: string, extension: string, query: {format: string, paper?: string}}[]} */
export const CHARTS = [
  { name: 'PDF-A3', extension: 'pdf', query: { format: 'PDF', paper: 'A3' } },
  { name: 'PDF-A0', extension: 'pdf', query: { format: 'PDF', paper: 'A0' } },
  { name: 'PNG', extension: 'png', query: { format: 'PNG' } },
];

/**
 * The server has no font for some characters; the browser brings fonts of its own.
 * @param {{type?: string | null}} problem
 */
export function isForBrowser(problem) {
  return Boolean(problem.type?.endsWith('/characters-without-font'));
}
