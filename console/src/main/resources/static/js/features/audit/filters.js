// What the address of the page says, as the service asks for it.
import { DAY, dateMillis, startOfDay } from '../../clock.js';

export const OUTCOMES = ['DONE', 'REFUSED', 'DENIED', 'FAILED'];
export const SERVICES = ['project-service', 'progress-service', 'notification-service', 'console', 'issuer'];

/**
 * Days are those of the portfolio; the last one is meant whole.
 * @param {Record<string, string>} query
 */
export function queryOf({ q, account, object, action, outcome, service, from, to, reports }) {
  return {
    q,
    account,
    object,
    action,
    outcome,
    service,
    reports: reports === 'yes' ? true : null,
    from: isDay(from) ? startOfDay(from) : null,
    to: isDay(to) ? startOfDay(new Date(dateMillis(to) + DAY).toISOString().slice(0, 10)) : null,
  };
}

function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dateMillis(text));
}
