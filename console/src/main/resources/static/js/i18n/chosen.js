// The language that somebody has chosen here; at first the browser's.
import { recall, remember } from '../memory.js';

const KEY = 'gantry.lang';

export function chosenLang() {
  return recall(KEY, ['zh', 'en']) ?? (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh');
}

export function keepLang(lang) {
  remember(KEY, lang);
}
