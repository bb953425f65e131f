/** What is wrong with a form, field by field: {field: detail} of a problem that tells the fields; empty for every other. */
export function faultsOf(problem) {
  return Object.fromEntries((problem?.errors ?? []).map(({ field, detail }) => [field, detail]));
}
