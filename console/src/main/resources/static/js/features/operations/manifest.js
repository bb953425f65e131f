/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '运维', en: 'Operations' },
  right: 'deliveries',
  place: 3,
  routes: ['/operations'],
  page: () => import('./OperationsPage.js').then((module) => module.OperationsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['operations.css'],
};
