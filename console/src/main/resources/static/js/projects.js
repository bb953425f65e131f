// What progress-service knows of projects.
import { getJson } from './api.js';

const TRIES = 6;
const FIRST_PAUSE_MILLIS = 150;

export const LAMPS = ['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY'];
export const STAGES = [
  'PLANNED', 'NEGOTIATING', 'SIGNED', 'REGISTERED', 'SITE_SECURED', 'PREPARING', 'STARTED', 'UNDER_CONSTRUCTION',
  'COMPLETED', 'IN_PRODUCTION', 'FULL_PRODUCTION',
];
/** What a project is in the yearly list of projects. */
export const YEAR_CLASSES = ['PREPARED', 'NEW_START', 'CONTINUED', 'COMPLETING'];
/** The steps of the published funnel; the stages between belong to the step before them. */
export const FUNNEL = ['SIGNED', 'REGISTERED', 'SITE_SECURED', 'STARTED', 'COMPLETED', 'IN_PRODUCTION'];

/** The last step of the funnel that a stage has reached; -1 before the first. */
export function funnelStep(stage) {
  const at = STAGES.indexOf(stage);
  return FUNNEL.findLastIndex((step) => STAGES.indexOf(step) <= at);
}

/**
 * A project whose projection has come at least as far as the log positions that were told.
 * After a bounded number of tries it is taken as it is: the next signal or reload brings the rest.
 */
export async function projectAt(id, wanted) {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === TRIES;
    try {
      const project = await getJson(`/api/progress/projects/${encodeURIComponent(id)}`);
      if (last || reached(project.offsets ?? {}, wanted)) {
        return project;
      }
    } catch (e) {
      if (last || e.status !== 404 || !Object.keys(wanted).length) {
        throw e;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MILLIS * 2 ** (attempt - 1)));
  }
}

/** The highest position told per topic that progress-service projects. */
export function positionsOf(signals) {
  const wanted = {};
  for (const { topic, offset } of signals) {
    if (!topic.includes('alert')) {
      wanted[topic] = Math.max(wanted[topic] ?? -1, offset);
    }
  }
  return wanted;
}

export function isUnitSignal(signal) {
  return signal.type.startsWith('unit-');
}

export function isAlertSignal(signal) {
  return signal.type.startsWith('alert-');
}

export function isProjectSignal(signal) {
  return !isUnitSignal(signal) && !isAlertSignal(signal);
}

/** Whom a project concerns may be others now. */
export function isPlanSignal(signal) {
  return /^(plan|project|schedule)-/.test(signal.type);
}

/** What is said of a project's reports: a delay may be a doubt about one. */
export function isReportSignal(signal) {
  return /^(progress|report|delay)-/.test(signal.type);
}

function reached(offsets, wanted) {
  return Object.entries(wanted).every(([topic, offset]) => (offsets[topic] ?? -1) >= offset);
}
