// An entry of the trail as a sentence needs it. Pure.

/** The commands that have words; of others the name that the interface has for them is shown. */
export const DEEDS = [
  'checkProjectList', 'importProjectList', 'checkProjectAmendments', 'amendProjects',
  'registerProject', 'amendProject', 'changeStage', 'changeStanding', 'setPlan', 'changePlan', 'setActivity', 'removeActivity',
  'planStages', 'assignResponsibility', 'setTarget', 'orderTaskBook', 'addBaseline',
  'registerElement', 'amendElement', 'changeElementState', 'setElementDefaults',
  'tryPlan', 'forecastPlan', 'receive', 'importProgress', 'confirmReport', 'correctReport', 'acknowledgeAlert', 'retryDelivery', 'replayDeadLetter',
  'registerUnit', 'amendUnit', 'registerCalendar', 'amendCalendar', 'setChannels', 'getSigningSecret', 'changeSigningSecret', 'endFormerSecret', 'testChannel',
  'createAccount', 'amendAccount', 'importPeople', 'setPassword', 'removeSecondFactor',
  'changeOwnPassword', 'beginOwnSecondFactor', 'confirmOwnSecondFactor', 'removeOwnSecondFactor', 'endOwnLogins',
  'enrollDevice', 'revokeDevice', 'issueToken', 'revokeToken', 'login', 'logout', 'endSession', 'endSessions', 'exportAudit', 'exportProjects', 'exportOpenProjects', 'getPlanFile', 'getPlanChart', 'makeWorkbook', 'verifyAudit',
];

const UNITS = ['unit', 'parent', 'leadUnit', 'fieldUnit', 'responsibleUnit', 'authority'];
const FIELDS = [
  ...UNITS, 'names.zh', 'names.en', 'stage', 'standing', 'sponsor', 'industryChain', 'classification', 'tier', 'totalInvestment',
  'annualInvestment', 'requiredFinish', 'taskForce', 'flagship', 'inStatistics', 'yearClass', 'stageOn', 'evidence', 'standingOn', 'standingEvidence', 'plannedStages',
  'heldFrom', 'baseline', 'plannedStart', 'plannedFinish', 'milestone', 'weight', 'position', 'kind', 'actualStart',
  'actualFinish', 'percentComplete', 'investmentToDate', 'remarks', 'account', 'roles', 'disabled', 'created', 'amended',
  'durationDays', 'links', 'constraint', 'units', 'projects', 'weekend', 'hours', 'knownFrom', 'knownUntil', 'off', 'working', 'source',
  'investment', 'months', 'weeks', 'startMonth', 'completionMonth', 'starts', 'completions',
  'category', 'authority', 'leadDays', 'validityDays', 'activity', 'needBy', 'latestApplyBy', 'state', 'on', 'validUntil',
];
const OF_YEAR = /^(?:targets|taskBook)\.(\d{4})\.(\w+)$/;
const PAIRS = /^(?:(applied|looked at) )?(\w+=\S*(?: \w+=\S*)*)$/;

/**
 * A field as changes name it: "requiredFinish", of an activity "A070.plannedFinish", a whole activity "A070", of a year
 * "targets.2026.investment".
 * @param {string} field
 * @returns {{activity: string | null, name: string | null}}
 */
export function placeOf(field) {
  const [, year, ofYear] = OF_YEAR.exec(field) ?? [];
  if (year) {
    return { activity: year, name: ofYear };
  }
  const name = FIELDS.find((known) => field === known || field.endsWith(`.${known}`));
  if (name) {
    const activity = field.slice(0, -name.length - 1) || null;
    // A unit's parent is a unit, an activity's is what it is a part of.
    return { activity, name: activity && name === 'parent' ? 'partOf' : name };
  }
  return { activity: field, name: null };
}

/** What kind of value a field has: 'unit', 'roles', 'stage', 'standing', 'money', or 'text'. */
export function kindOf(name) {
  if (UNITS.includes(name)) {
    return 'unit';
  }
  if (name?.endsWith('Investment') || ['investment', 'investmentToDate'].includes(name)) {
    return 'money';
  }
  return ['roles', 'stage', 'standing'].includes(name) ? name : 'text';
}

/**
 * A detail such as "account=li.yun roles=unit,office", or what became of a list and then such, as pairs; null if it is written otherwise.
 * @param {string | undefined} detail
 */
export function pairsOf(detail) {
  const [, list, rest] = PAIRS.exec(detail ?? '') ?? [];
  if (!rest) {
    return null;
  }
  const pairs = rest.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return pairs.every(([name]) => FIELDS.includes(name)) ? [['list', list ?? ''], ...pairs].filter(([, value]) => value) : null;
}
