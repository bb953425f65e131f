import { isElementSignal } from './elements.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '要素保障', en: 'Elements' },
  right: 'read',
  place: 3,
  routes: ['/elements'],
  page: () => import('./ElementsPage.js').then((module) => module.ElementsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  live: isElementSignal,
};
