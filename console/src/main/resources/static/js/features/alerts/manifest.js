import { isAlertSignal } from '../../projects.js';
import { badge } from './badge.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '警报', en: 'Alerts' },
  right: 'read',
  place: 2,
  routes: ['/alerts'],
  page: () => import('./AlertsPage.js').then((module) => module.AlertsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['alerts.css'],
  live: isAlertSignal,
  badge,
};
