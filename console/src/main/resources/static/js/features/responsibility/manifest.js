import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '项目责任', en: 'Responsibility' },
  right: 'read',
  within: 'portfolio',
  needs: ['project'],
  routes: ['/projects/:id/responsibility'],
  page: () => import('./ResponsibilityPage.js').then((module) => module.ResponsibilityPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  live: isProjectSignal,
};
