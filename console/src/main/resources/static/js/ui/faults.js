// What is wrong with a form, field by field.

/** {field: detail} of a problem that tells the fields; empty for every other. */
export function faultsOf(problem) {
  return Object.fromEntries((problem?.errors ?? []).map(({ field, detail }) => [field, detail]));
}

/** A problem of which none of the given fields says anything, so that the form has to. */
export function isGeneral(problem, fields) {
  return problem !== null && !Object.keys(faultsOf(problem)).some((field) => fields.includes(field));
}
