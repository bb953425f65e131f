/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '导入项目清单', en: 'Import projects' },
  right: 'register',
  within: 'portfolio',
  needs: ['audit', 'history', 'project'],
  routes: ['/import'],
  page: () => import('./ImportPage.js').then((module) => module.ImportPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['lists.css'],
};
