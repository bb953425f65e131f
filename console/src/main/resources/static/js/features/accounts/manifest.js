/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '账号', en: 'Accounts' },
  right: 'accounts',
  place: 7,
  routes: ['/accounts'],
  page: () => import('./AccountsPage.js').then((module) => module.AccountsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
};
