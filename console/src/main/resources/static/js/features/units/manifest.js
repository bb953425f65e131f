import { isUnitSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '单位', en: 'Units' },
  right: 'organise',
  place: 4,
  routes: ['/units'],
  page: () => import('./UnitsPage.js').then((module) => module.UnitsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  live: isUnitSignal,
};
