// A project as a form has it, and as the service takes it. Amounts are written in ten thousands of yuan, as people do. Pure.

import { tenThousands, yuan } from '../../amounts.js';

export const CLASSIFICATIONS = ['INDUSTRY', 'INFRASTRUCTURE', 'PUBLIC_SERVICES'];
export const TIERS = ['100BN', '10BN', '1BN', '100M'];
/** With which standing a project may be registered. */
export const FIRST_STANDINGS = ['ACTIVE', 'ONBOARDING'];

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const AMOUNTS = ['totalInvestment', 'annualInvestment'];
const TEXTS = ['classification', 'industryChain', 'tier', 'leadUnit', 'responsibleUnit', 'fieldUnit', 'sponsor', 'requiredFinish', 'taskForce', 'yearClass'];
const FLAGS = ['flagship', 'inStatistics'];


/**
 * A registered project, or nothing for a new one, as a form has it.
 * @returns {Record<string, string>}
 */
export function draftOf(project) {
  return {
    id: project?.id ?? '',
    'names.zh': project?.names.zh ?? '',
    'names.en': project?.names.en ?? '',
    ...Object.fromEntries(TEXTS.map((name) => [name, project?.[name] ?? ''])),
    ...Object.fromEntries(FLAGS.map((name) => [name, project?.[name] ? 'true' : ''])),
    ...Object.fromEntries(AMOUNTS.map((name) => [name, tenThousands(project?.[name])])),
    ...(project ? { reason: '' } : { stage: 'SIGNED', standing: 'ACTIVE' }),
  };
}

/** What is sent for it; what was left empty is left out, and so removed. */
export function bodyOf(draft) {
  const written = ([name, value]) => [name, AMOUNTS.includes(name) ? yuan(value) : FLAGS.includes(name) ? value && true : value.trim()];
  const { 'names.zh': zh, 'names.en': en, ...rest } = Object.fromEntries(Object.entries(draft).map(written).filter(([, value]) => value !== ''));
  return { ...rest, names: { zh, ...(en && { en }) } };
}

/** Whether a code has the form of one; an empty one is said to be missing elsewhere. */
export function isCode(text) {
  return text.trim() === '' || CODE.test(text.trim());
}
