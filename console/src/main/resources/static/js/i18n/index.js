// The language: remembered, switchable, at first the browser's.
import { ref } from '/js/vendor/vue.js';
import { chosenLang, keepLang } from './chosen.js';
import en from './en.js';
import zh from './zh.js';

const dictionaries = { zh: { ...zh }, en: { ...en } };

export const lang = ref(chosenLang());
apply();

/** Takes in the texts of a feature. */
export function addTexts(texts) {
  Object.entries(texts).forEach(([language, entries]) => Object.assign(dictionaries[language], entries));
}

export function setLang(value) {
  lang.value = value;
  apply();
  keepLang(value);
}

/**
 * The text for a key, with {name} filled in.
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 */
export function t(key, values = {}) {
  const text = dictionaries[lang.value][key] ?? key;
  return text.replace(/\{(\w+)}/g, (_, name) => String(values[name] ?? ''));
}

/** The text for a code out of an open list; a code nobody knows is shown as it is. */
export function tOpen(prefix, code) {
  return dictionaries[lang.value][`${prefix}.${code}`] ?? code ?? '';
}

/** A name in the language of the page; the Chinese one where there is no other. */
export function named(names) {
  return (names && (names[lang.value] || names.zh)) ?? '';
}

function apply() {
  document.documentElement.lang = lang.value === 'zh' ? 'zh-CN' : 'en';
}
