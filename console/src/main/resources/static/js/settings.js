// What the server tells every page: the time zone in which days begin and end for the portfolio.
import { getJson } from './api.js';

export const settings = { zone: 'Asia/Shanghai' };

export async function loadSettings() {
  try {
    Object.assign(settings, await getJson('/api/console/settings'));
  } catch {
    // The page is of use without it; the default zone stands.
  }
}
