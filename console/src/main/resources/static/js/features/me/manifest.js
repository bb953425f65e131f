/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '我的账号', en: 'My account' },
  routes: ['/me'],
  page: () => import('./MePage.js').then((module) => module.MePage),
  texts: () => [import('./zh.js'), import('./en.js')],
};
