// What several projects are to have in common, as a form has it and as the service takes it. Pure.

/** Stands for: they are to have none. An empty field leaves each as it is. */
export const NONE = '-';

/** What may be changed together; of what may be absent, also that it is to go. */
export const FIELDS = [
  'responsibleUnit', 'leadUnit', 'fieldUnit', 'sponsor', 'taskForce', 'flagship', 'inStatistics', 'yearClass', 'tier', 'classification',
  'industryChain',
];
export const FLAGS = ['flagship', 'inStatistics'];

/** The codes in an address such as /amend?projects=GX-1,GX-2; each once. */
export function idsOf(text) {
  return [...new Set((text ?? '').split(',').filter(Boolean))];
}

/** @returns {{set: Record<string, string | boolean>, clear: string[]}} */
export function amendmentOf(draft) {
  const said = FIELDS.map((name) => [name, draft[name].trim()]).filter(([, value]) => value);
  const isGone = (/** @type {any[]} */ [name, value]) => value === NONE && !FLAGS.includes(name);
  return {
    set: Object.fromEntries(said.filter((one) => !isGone(one)).map(([name, value]) => [name, FLAGS.includes(name) ? value === 'true' : value])),
    clear: said.filter(isGone).map(([name]) => name),
  };
}

/** Whether anything is to change. */
export function saysSomething(draft) {
  return FIELDS.some((name) => draft[name].trim());
}

/** What is sent for some projects, with the revision that each was looked at, if it was. */
export function bodyOf(draft, projects) {
  const { set, clear } = amendmentOf(draft);
  return { projects: projects.map(({ id, revision }) => (revision ? { id, revision } : { id })), set, clear, reason: draft.reason.trim() };
}

/** What a field of the service is called in the form. */
export function fieldOf(field) {
  return field.replace(/^set\./, '');
}
