// The progress of a schedule file: looked at before, and taken in as reports once the plan has its activities.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { progressBody, progressFaults } from './answer.js';

const MOST_TRIES = 30; // of a second or so each: the plan has to come through the log first

export function useProgress(id) {
  const path = `/api/progress/projects/${encodeURIComponent(id)}/imported-progress`;
  const body = shallowRef(/** @type {any} */ (null));
  const found = shallowRef(/** @type {{taken: number, repeated: number} | null} */ (null));
  const faults = shallowRef(/** @type {any[]} */ ([]));
  const problem = shallowRef(null);
  const wanted = ref(true);

  async function look(answer, file) {
    found.value = null;
    faults.value = [];
    problem.value = null;
    body.value = progressBody(answer, file);
    if (!body.value.activities.length) {
      return;
    }
    try {
      found.value = await postJson(`${path}?dryRun=true`, body.value);
    } catch (e) {
      if (e.status === 422) {
        faults.value = progressFaults(body.value, e.errors ?? []);
      } else {
        problem.value = e;
      }
    }
  }

  const isWanted = () => wanted.value && (found.value?.taken ?? 0) > 0;

  /** Takes it in, if it is wanted; waits until the plan of that revision has been read. */
  async function take(planRevision) {
    for (let tries = 1; isWanted(); tries++) {
      try {
        return await postJson(path, { ...body.value, planRevision });
      } catch (e) {
        if (e.status !== 503 || tries === MOST_TRIES) {
          throw e;
        }
        await new Promise((resolve) => { setTimeout(resolve, (e.retryAfter ?? 1) * 1000); });
      }
    }
    return null;
  }

  return { body, found, faults, problem, wanted, look, isWanted, take };
}
