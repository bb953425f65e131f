// The work breakdown: which activity is a part of which, in the order in which they are shown. Pure.

/**
 * @param {{id: string, parent?: string}[]} activities in the order of the plan
 * @returns {{activity: any, depth: number, parts: number}[]} each followed by its parts; parts counts all below
 */
export function treeOf(activities) {
  const known = new Set(activities.map(({ id }) => id));
  const children = new Map();
  for (const activity of activities) {
    const parent = known.has(activity.parent) ? activity.parent : null;
    if (children.has(parent)) {
      children.get(parent).push(activity);
    } else {
      children.set(parent, [activity]);
    }
  }
  const rows = [];
  const add = (parent, depth) => {
    for (const activity of children.get(parent) ?? []) {
      const row = { activity, depth, parts: 0 };
      rows.push(row);
      const before = rows.length;
      add(activity.id, depth + 1);
      row.parts = rows.length - before;
    }
  };
  add(null, 0);
  return rows;
}

/** The rows that are in sight: what is folded hides its parts. */
export function unfolded(rows, folded) {
  if (!folded.size) {
    return rows;
  }
  const seen = [];
  for (let i = 0; i < rows.length; i += folded.has(rows[i].id) ? rows[i].parts + 1 : 1) {
    seen.push(rows[i]);
  }
  return seen;
}

/** What has to be unfolded to see an activity: the ids above it. */
export function above(rows, id) {
  const at = rows.findIndex((row) => row.id === id);
  const ids = [];
  for (let i = at, depth = rows[at]?.depth; i >= 0 && depth > 0; i--) {
    if (rows[i].depth < depth) {
      ids.push(rows[i].id);
      depth = rows[i].depth;
    }
  }
  return ids;
}

/** The activity of the same level above another one, of which that may become a part; undefined where there is none. */
export function siblingAbove(rows, id) {
  const at = rows.findIndex((row) => row.id === id);
  for (let i = at - 1; i >= 0 && rows[i].depth >= rows[at].depth; i--) {
    if (rows[i].depth === rows[at].depth && !rows[i].removed) {
      return rows[i].id;
    }
  }
  return undefined;
}

/** The next row after a place that fits, beginning anew at the end; -1 if none does. */
export function nextRow(rows, after, fits) {
  for (let i = 1; i <= rows.length; i++) {
    const at = (after + i + rows.length) % rows.length;
    if (fits(rows[at])) {
      return at;
    }
  }
  return -1;
}
