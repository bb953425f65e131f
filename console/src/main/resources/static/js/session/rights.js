// What the pages show to whom. The services decide by the same table, docs/rights.md, whatever is shown.
import { session } from './session.js';

export const ROLES = ['reporter', 'unit', 'office', 'leader', 'ops', 'admin'];

const RIGHTS = {
  read: ['reporter', 'unit', 'office', 'leader'],
  report: ['reporter'],
  register: ['office'],
  acknowledge: ['unit', 'leader'],
  review: ['reporter', 'unit'],
  units: ['reporter', 'unit', 'office', 'leader', 'admin'],
  elements: ['unit', 'office'],
  organise: ['office', 'admin'],
  secrets: ['unit', 'admin'],
  deliveries: ['ops', 'office'],
  operations: ['ops'],
  devices: ['admin'],
  accounts: ['admin'],
  audit: ['admin', 'office'],
};

// Everything else is some unit's business: who belongs to none sees nothing of it.
const WITHOUT_UNIT = { deliveries: ['ops'], operations: ['ops'], accounts: ['admin'] };

export function may(right) {
  const { roles = [], unit } = session.value ?? {};
  const entitled = (unit ? RIGHTS : WITHOUT_UNIT)[right] ?? [];
  return roles.some((role) => entitled.includes(role));
}

/** What one is here to do with projects, for words that say what to do: the first of what one may. */
export function ownPart() {
  return ['register', 'report', 'acknowledge'].find(may) ?? 'read';
}
