// When a project came how far, out of its history. Pure.
import { FUNNEL, STAGES } from '../../projects.js';

const at = (stage) => STAGES.indexOf(stage);

/**
 * For each step of the funnel that has been taken and not taken back, when that was said, the last time; the steps before the
 * one at which the project was registered have no time.
 * @param {{at: string, what: string, changes: {field: string, before?: string, after?: string}[]}[]} history the latest first
 * @param {string} stage the present one
 * @returns {Record<string, string>} instants by step
 */
export function stepTimes(history, stage) {
  const moves = [...history].reverse().flatMap(({ at: time, changes }) => changes.filter(({ field }) => field === 'stage').map(({ before, after }) => ({ time, before, after })));
  const times = /** @type {Record<string, string>} */ ({});
  take(times, registeredAt(history), null, moves[0]?.before ?? stage);
  moves.forEach(({ time, before, after }) => take(times, time, before, after));
  return times;
}

/** When the project was registered; nothing as long as that is not known. */
export function registeredAt(history) {
  return history.find(({ what }) => what === 'project-registered')?.at;
}

function take(times, time, before, after) {
  for (const step of FUNNEL) {
    if (at(step) > at(after)) {
      delete times[step];
    } else if (before ? at(step) > at(before) : step === FUNNEL.findLast((one) => at(one) <= at(after))) {
      times[step] = time;
    }
  }
}
