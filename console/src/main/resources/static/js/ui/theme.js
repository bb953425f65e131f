// Light, dark, or as the system has it: remembered in this browser.
import { ref } from '/js/vendor/vue.js';
import { recall, remember } from '../memory.js';

const KEY = 'gantry.theme';

export const THEMES = ['system', 'light', 'dark'];

export const theme = ref(recall(KEY, THEMES) ?? 'system');
apply();

export function setTheme(value) {
  theme.value = value;
  apply();
  remember(KEY, value);
}

// Every colour is a light-dark(), and this decides which of the two.
function apply() {
  document.documentElement.style.colorScheme = theme.value === 'system' ? '' : theme.value;
}
