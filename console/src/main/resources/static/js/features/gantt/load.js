// The plan, page by page, so that its beginning is seen while the rest comes; then what it amounts to, and what is reported of it.
import { allOf, getJson, withQuery } from '../../api.js';

const FIRST = 200;
const PAGE = 2000;
const TRIES = 3;

export function planPath(id) {
  return `/api/registry/projects/${encodeURIComponent(id)}/plan`;
}

/**
 * @param {string} id of the project
 * @param {(partly: {revision: number, activities: any[], total: number}) => void} show what there is so far
 */
export async function loadPlan(id, show) {
  for (let attempt = 1; ; attempt++) {
    const plan = await pagesOfOneRevision(planPath(id), show);
    if (plan || attempt === TRIES) {
      return plan ?? getJson(planPath(id));
    }
  }
}

/** Null if somebody has changed the plan between two pages. */
async function pagesOfOneRevision(path, show) {
  /** @type {{revision: number, activities: any[], total: number} | null} */
  let plan = null;
  let after = null;
  do {
    const page = await getJson(withQuery(path, { limit: plan ? PAGE : FIRST, after }));
    if (plan && page.revision !== plan.revision) {
      return null;
    }
    plan = { revision: page.revision, total: page.total, activities: [...(plan?.activities ?? []), ...page.activities] };
    after = page.next;
    after && show(plan);
  } while (after);
  return plan;
}

export function loadSchedule(id) {
  return getJson(`${planPath(id)}/schedule`);
}

/** The calendar that a schedule counts by; null where it is another unit's business. */
export async function loadCalendar(id) {
  try {
    return await getJson(`/api/registry/calendars/${encodeURIComponent(id)}`);
  } catch (e) {
    if (e.status === 404) {
      return null;
    }
    throw e;
  }
}

/** What progress-service knows of each activity; nothing as long as it does not know the project. */
export async function loadReported(id) {
  const rows = await knownOf(`/api/progress/projects/${encodeURIComponent(id)}/activities`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the project needs from others, by the activity that needs it; under null what is needed by a day. */
export async function loadElements(id) {
  const elements = await knownOf(`/api/registry/projects/${encodeURIComponent(id)}/elements`);
  const by = new Map();
  for (const element of elements.filter(({ state }) => state !== 'DROPPED')) {
    const activity = element.activity ?? null;
    by.set(activity, [...(by.get(activity) ?? []), element]);
  }
  return by;
}

async function knownOf(path) {
  try {
    return await allOf(path);
  } catch (e) {
    if (e.status === 404) {
      return [];
    }
    throw e;
  }
}
