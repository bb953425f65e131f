/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '导入进度计划', en: 'Import a schedule' },
  right: 'register',
  within: 'portfolio',
  routes: ['/projects/:id/plan/file'],
  page: () => import('./ImportPage.js').then((module) => module.ImportPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['planfile.css'],
};
