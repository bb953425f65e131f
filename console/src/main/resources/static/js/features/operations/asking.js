// Reads of the operations page. A service that hangs is named within some seconds, and hides nothing of what others say.
import { getJson } from '../../api.js';

// A service whose store or broker keeps silent takes up to 5 s to say so.
const PATIENCE_MILLIS = 9_000;

/**
 * The answer of one service to a GET; the problem names it if it does not answer.
 * @template {string} P
 * @param {string} service
 * @param {P} path
 */
export async function askService(service, path) {
  try {
    return await getJson(path, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  } catch (problem) {
    if (problem.passing && problem.status !== 429) {
      problem.silent = service;
    }
    throw problem;
  }
}
