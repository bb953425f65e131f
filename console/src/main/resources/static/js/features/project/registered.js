// A project as it is registered, to change something of it.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, putJson } from '../../api.js';

/**
 * @param {string} id
 * @param {(project: import('../../types/api').registry.RegisteredProject) => void} begin called when it is known, and again when somebody
 *   else was faster
 */
export function useRegistered(id, begin) {
  const path = `/api/registry/projects/${encodeURIComponent(id)}`;
  const known = shallowRef(null);
  const failed = ref(null);

  async function load() {
    try {
      known.value = await getJson(path);
      failed.value = null;
      begin(known.value);
    } catch (e) {
      failed.value = e;
    }
  }

  async function change(part, body) {
    try {
      return await putJson(`${path}/${part}`, body, { 'If-Match': `"${known.value.revision}"` });
    } catch (e) {
      if (e.status === 412) {
        await load();
      }
      throw e;
    }
  }

  load();
  return { known, failed, load, change };
}
