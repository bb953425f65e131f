// What is done to the work breakdown: activities that are new, go, or become a part of another one. Each is a step of the editor.
import { newBelow } from './changes.js';
import { linkedAs } from './edits.js';
import { above, siblingAbove } from './tree.js';

/**
 * @param {object} of
 * @param {{value: any[]}} of.planned the plan with its changes
 * @param {{value: import('./bars.js').Bar[]}} of.bars
 * @param {{value: Record<string, import('./edits.js').Patch>}} of.patches
 * @param {(id: string) => any} of.baseOf an activity before its changes
 * @param {(next: object) => void} of.take takes other patches
 * @param {(id: string, fields: object) => void} of.edit
 * @param {(edits: [string, object][]) => void} of.editAll
 */
export function useStructure({ planned, bars, patches, baseOf, take, edit, editAll }) {
  // What is new goes at once: its parts and what waits for it stay, without it.
  function removeNew(id, parent = null) {
    const parts = planned.value.filter((activity) => activity.parent === id);
    const waiting = planned.value.filter(({ links }) => links?.some(({ predecessor }) => predecessor === id));
    editAll([
      ...parts.map((part) => /** @type {[string, object]} */ ([part.id, { parent }])),
      ...waiting.map((one) => /** @type {[string, object]} */ ([one.id, linkedAs(baseOf(one.id), one.links.filter(({ predecessor }) => predecessor !== id))])),
      [id, { removed: true }],
    ]);
  }

  return {
    /** A new activity below another one; its id. */
    add(below, fields) {
      const added = newBelow(planned.value, below, fields);
      take({ ...patches.value, [added.id]: { added } });
      return added.id;
    },
    /** Takes an activity out, with its parts; what was taken out is put back. */
    remove(id) {
      const patch = patches.value[id];
      patch?.added ? removeNew(id, patch.added.parent) : edit(id, { removed: patch?.removed ? undefined : true });
    },
    /** Makes an activity a part of the one above it; that has its days from its parts from now on. */
    indent(id) {
      const parent = siblingAbove(bars.value, id);
      parent && editAll([[id, { parent }], [parent, { durationDays: null }]]);
    },
    /** Makes an activity a part of what its summary is a part of. */
    outdent(id) {
      const [summary, next] = above(bars.value, id);
      summary && edit(id, { parent: next ?? null });
    },
  };
}
