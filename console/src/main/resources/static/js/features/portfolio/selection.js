// Which projects are listed, and in what order. Pure.
import { toneOfCode } from '../../delays.js';
import { LAMPS } from '../../projects.js';

// Worst first: what is late, then what runs, then what has not begun, then what is done.
const WORST = { RED: 0, YELLOW: 1, GREEN: 2, GREY: 3, BLUE: 4 };

export const gap = (project) => (project.plannedPercent ?? 0) - (project.percentComplete ?? 0);

const ORDERS = {
  worst: (a, b) => WORST[a.lamp] - WORST[b.lamp] || b.delays.open - a.delays.open || gap(b) - gap(a),
  gap: (a, b) => gap(b) - gap(a),
  silent: (a, b) => (a.lastReportAt ?? '').localeCompare(b.lastReportAt ?? ''),
  investment: (a, b) => (b.totalInvestment ?? 0) - (a.totalInvestment ?? 0),
  finish: (a, b) => (a.requiredFinish ?? '9').localeCompare(b.requiredFinish ?? '9'),
  code: () => 0,
};

export const SORTS = Object.keys(ORDERS);

/**
 * The projects that match everything but the lamp, so that the lamps can be counted.
 * @param {Record<string, string>} query
 * @param {(code: string, unit: string) => boolean} isWithin
 * @param {Set<string> | null} [concerned] the projects of the unit as the service knows them
 */
export function matching(projects, query, isWithin, concerned) {
  const { stage, unit, q } = query;
  const text = q?.trim().toLowerCase();
  return projects.filter(
    (p) =>
      (!stage || p.stage === stage) &&
      (!unit || concerned?.has(p.id) || !concerned && [p.responsibleUnit, p.leadUnit, p.fieldUnit, ...Object.keys(p.delays.byUnit)].some((code) => isWithin(code, unit))) &&
      (!text || [p.id, p.names.zh, p.names.en, p.sponsor].some((s) => s?.toLowerCase().includes(text))),
  );
}

export function sorted(projects, sort) {
  const order = ORDERS[sort] ?? ORDERS.worst;
  return [...projects].sort((a, b) => order(a, b) || a.id.localeCompare(b.id));
}

export function lampCounts(projects) {
  const counts = Object.fromEntries(LAMPS.map((lamp) => [lamp, 0]));
  projects.forEach((p) => counts[p.lamp]++);
  return counts;
}

/** The units that answer for most open delays: [{unit, critical, warning}]. */
export function worstUnits(projects, limit) {
  const units = new Map();
  for (const { delays } of projects) {
    for (const [unit, levels] of Object.entries(delays.byUnit)) {
      const entry = units.get(unit) ?? { unit, critical: 0, warning: 0 };
      Object.entries(levels).forEach(([code, count]) => (entry[toneOfCode(code)] += count));
      units.set(unit, entry);
    }
  }
  const all = (u) => u.critical + u.warning;
  return [...units.values()].filter(all).sort((a, b) => all(b) - all(a) || b.critical - a.critical).slice(0, limit);
}
