// On which days a project has come how far. Pure.
import { FUNNEL, STAGES } from '../../projects.js';

const at = (stage) => STAGES.indexOf(stage);

/**
 * For each step of the funnel that has been taken and not taken back, the day on which it was: its own, or that of the stage
 * with which it was passed. The steps before the first stage that the registry knows of have no day.
 * @param {{stage: string, actual?: string}[]} steps all stages, in their order
 * @param {string} stage the present one
 * @returns {Record<string, string>} days by step
 */
export function stepDays(steps, stage) {
  const reached = steps.filter(({ stage: one, actual }) => actual && at(one) <= at(stage));
  const [first] = reached;
  // A stage between two steps belongs to the step before it.
  const begins = first && FUNNEL.findLast((step) => at(step) <= at(first.stage));
  const taken = FUNNEL.filter((step) => begins && at(step) >= at(begins) && at(step) <= at(stage));
  const dayOf = (step) => (step === begins ? first : reached.find((one) => at(one.stage) >= at(step)))?.actual;
  return Object.fromEntries(taken.map((step) => [step, dayOf(step)]).filter(([, day]) => day));
}
