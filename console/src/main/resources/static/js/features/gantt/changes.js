// The plan with all changes that are not saved: what is new, what goes, and what is sent of it. Pure.
import { following } from '../plan/rows.js';
import { patched } from './edits.js';

const STRIDE = 10;

/**
 * The plan with its changes, in its order. What is taken out is still in it.
 * @param {any[]} activities as they are stored
 * @param {Record<string, import('./edits.js').Patch>} patches
 */
export function planWith(activities, patches) {
  const present = activities.map((activity) => patched(activity, patches[activity.id]));
  const added = Object.values(patches).flatMap((patch) => patch.added ?? []);
  return added.length ? [...present, ...added].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)) : present;
}

/** Ids of what goes: what is taken out, and all its parts. @returns {Set<string>} */
export function goneFrom(plan, patches) {
  const gone = new Set(Object.keys(patches).filter((id) => patches[id].removed));
  // Parts may stand before what they are a part of.
  for (let before = 0; before !== gone.size;) {
    before = gone.size;
    plan.forEach(({ id, parent }) => gone.has(parent) && gone.add(id));
  }
  return gone;
}

/** The patches that still have something to change; what is new gets another id where somebody else has taken its own. */
export function remaining(patches, stored) {
  const taken = new Set([...stored.keys(), ...Object.keys(patches)]);
  return Object.fromEntries(Object.entries(patches).flatMap(([id, patch]) => {
    if (!patch.added) {
      return stored.has(id) ? [[id, patch]] : [];
    }
    const free = stored.has(id) ? following(id, taken) : id;
    return [[free, { added: { ...patch.added, id: free } }]];
  }));
}

/** A new activity below another one, a part of the same; fields say the rest. */
export function newBelow(plan, id, fields) {
  const at = plan.findIndex((activity) => activity.id === id);
  const { position, parent } = plan[at];
  const next = plan[at + 1]?.position ?? position + 2 * STRIDE;
  return {
    id: following(id, new Set(plan.map((activity) => activity.id))), milestone: false, ...(parent && { parent }),
    // Activities of one position stand in the order of their ids.
    position: Math.floor((position + Math.max(position, next)) / 2), ...fields,
  };
}

/**
 * What is sent: the activities as they are to be, those that go, and whether a reason is needed, for a date moves or something goes.
 * What waits for something that goes no longer does.
 * @param {Map<string, any>} stored in the order of the plan
 * @returns {{set: any[], removed: string[], needsReason: boolean}}
 */
export function changesOf(stored, patches) {
  const plan = planWith([...stored.values()], patches);
  const gone = goneFrom(plan, patches);
  const isFreed = ({ links }) => gone.size > 0 && Boolean(links?.some(({ predecessor }) => gone.has(predecessor)));
  const set = plan.filter((activity) => !gone.has(activity.id) && (activity.id in patches || isFreed(activity)))
    .map((activity) => draftOf(activity, gone, stored.has(activity.id)));
  const removed = [...gone].filter((id) => stored.has(id));
  const moved = Object.values(patches).some((patch) => 'plannedStart' in patch || 'plannedFinish' in patch);
  return { set, removed, needsReason: moved || removed.length > 0 };
}

function draftOf({ id, names, position, milestone, plannedStart, plannedFinish, weight, responsibleUnit, parent, durationDays, links, constraint }, gone, isStored) {
  const waitsFor = links?.filter(({ predecessor }) => !gone.has(predecessor));
  const given = {
    responsibleUnit, parent, durationDays, constraint, links: waitsFor?.length ? waitsFor : undefined, milestone: milestone || undefined,
    position: isStored ? undefined : position,
  };
  return { id, names, plannedStart, plannedFinish, weight, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}
