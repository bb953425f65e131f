import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '计划变更台账', en: 'Slip ledger' },
  right: 'read',
  within: 'portfolio',
  needs: ['project'],
  routes: ['/projects/:id/ledger'],
  page: () => import('./LedgerPage.js').then((module) => module.LedgerPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['ledger.css'],
  live: isProjectSignal,
};
