// The days on which stages are planned, as a form has them and as the service takes them. Pure.
import { STAGES } from '../../projects.js';

/** @returns {Record<string, string>} days by stage; empty where none is planned */
export function draftOf(steps) {
  return Object.fromEntries(STAGES.map((stage) => [stage, steps.find((step) => step.stage === stage)?.planned ?? '']));
}

/** @returns {{stage: string, on: string}[]} in the order of the stages */
export function plannedOf(draft) {
  return STAGES.filter((stage) => draft[stage]).map((stage) => ({ stage, on: draft[stage] }));
}

/** Whether a day that was planned moves or goes. */
export function movesDay(steps, draft) {
  return steps.some(({ stage, planned }) => planned && planned !== draft[stage]);
}
