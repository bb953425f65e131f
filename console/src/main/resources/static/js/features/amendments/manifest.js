/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '批量修改', en: 'Change several projects' },
  right: 'register',
  within: 'portfolio',
  needs: ['audit', 'history', 'registration'],
  routes: ['/amend'],
  page: () => import('./AmendmentsPage.js').then((module) => module.AmendmentsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
};
