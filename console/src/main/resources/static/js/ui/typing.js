// What is typed in a form: kept on this device until it is sent, there again when the form is opened again, and laid over what
// the form changes, whenever that comes.
import { reactive, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { draftStore } from '../session/drafts.js';
import { isSame, rebased } from './typed.js';

/**
 * @param {string} kind of the form
 * @param {string | null} about what it changes; null if nothing of it is to be kept
 * @param {Record<string, any>} start its values while nothing is typed and nothing loaded
 * @param {() => object} beside what is kept beside the values
 */
export function useTyping(kind, about, start, beside) {
  const store = about === null ? null : draftStore(kind, about);
  const found = store?.read() ?? null;
  const draft = reactive({ ...start, ...found?.value.draft });
  /** When what is there again was typed; null if nothing is. */
  const restored = ref(found?.at ?? null);
  /** The fields that somebody else has changed meanwhile. */
  const others = shallowRef(/** @type {string[]} */ ([]));
  const secrets = new Set();
  let base = { ...start, ...found?.value.base };

  if (store) {
    watch(draft, keep, { deep: true });
  }

  /** Takes in what the form changes as it is now. */
  function follow(fresh, told) {
    const next = rebased(draft, base, fresh);
    base = fresh;
    others.value = told ? next.others : [];
    become(next.draft);
    if (restored.value !== null && !isTyped()) {
      forget();
    }
  }

  function become(values) {
    Object.keys(draft).filter((name) => !(name in values)).forEach((name) => delete draft[name]);
    Object.assign(draft, values);
  }

  function isTyped() {
    return Object.keys(draft).some((name) => !secrets.has(name) && !isSame(draft[name], base[name]));
  }

  function keep() {
    const open = (values) => Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.has(name)));
    if (isTyped()) {
      store?.write({ draft: open(draft), base: open(base), ...beside() });
    } else {
      store?.clear();
    }
  }

  function forget() {
    restored.value = null;
    store?.clear();
  }

  return {
    draft, restored, others, follow, keep,
    /** What was found when the form was opened, with what was kept beside the values. */
    found: found?.value ?? null,
    /** Passwords and the like are never kept. */
    leaveOut: (name) => secrets.add(name),
    discard() {
      others.value = [];
      become(base);
      forget();
    },
    /** It is taken: from here on it is what is saved. */
    sent() {
      base = { ...draft };
      others.value = [];
      forget();
    },
  };
}
