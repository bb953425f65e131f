// The views of whoever is signed in, as the server keeps them.
import { getJson, putJson } from '../../api.js';

export const PATH = '/api/console/views';
const TRIES = 3;

/**
 * Saves what make makes of the views that there are. The same account may be at work in another window.
 * @param {(items: import('./saved.js').SavedView[]) => import('./saved.js').SavedView[]} make
 */
export async function changeViews(make) {
  for (let attempt = 1; ; attempt++) {
    const { revision, items } = await getJson(PATH);
    try {
      return await putJson(PATH, { items: make(items) }, { 'If-Match': `"${revision}"` });
    } catch (e) {
      if (e.status !== 412 || attempt === TRIES) {
        throw e;
      }
    }
  }
}
