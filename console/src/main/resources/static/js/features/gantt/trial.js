// What would be if the changes were saved, or if everything had to be finished by a day: asked of the service with each step.
import { ref, shallowRef, watch } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { planPath } from './load.js';

/**
 * @param {string} id of the project
 * @param {() => {set: any[], removed: string[]} | null} changes of the plan as it is; null while nothing can be tried
 */
export function useTrial(id, changes) {
  const trial = shallowRef(null);
  const trialProblem = shallowRef(null);
  const trying = ref(false);
  const finishBy = ref(''); // a day by which to try to finish

  // The answer to what was asked last counts, whichever comes last.
  let asked = 0;
  watch(() => /** @type {const} */ ([changes(), finishBy.value]), async ([now, by]) => {
    const turn = ++asked;
    const { set, removed } = now ?? { set: [], removed: [] };
    trying.value = set.length > 0 || removed.length > 0 || Boolean(now && by);
    let [answer, fault] = [null, null];
    if (trying.value) {
      try {
        answer = await postJson(`${planPath(id)}/what-if`, { ...(set.length && { set }), ...(removed.length && { removed }), ...(by && { finishBy: by }) });
      } catch (e) {
        fault = e;
      }
    }
    if (turn === asked) {
      [trial.value, trialProblem.value, trying.value] = [answer, fault, false];
    }
  });
  return { trial, trialProblem, trying, finishBy };
}
