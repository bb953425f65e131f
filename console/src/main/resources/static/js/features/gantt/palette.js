// The colours and the type of the style sheet, as a canvas takes them.
import { font, token } from '../../ui/Chart.js';

const NAMES = ['surface', 'sunken', 'line', 'line-strong', 'ink', 'muted', 'today', 'plan', 'done', 'running', 'warning', 'critical', 'primary', 'primary-wash', 'money', 'grey', 'red', 'on-pressed'];

/** @returns {Record<string, string>} */
export function palette() {
  return { ...Object.fromEntries(NAMES.map((name) => [name, token(name)])), font: font() };
}

/** The same as on paper. */
export function paperPalette() {
  const root = document.documentElement;
  const before = root.style.colorScheme;
  root.style.colorScheme = 'light';
  const colors = palette();
  root.style.colorScheme = before;
  return colors;
}
