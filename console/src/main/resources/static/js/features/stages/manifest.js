import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '项目阶段', en: 'Project stages' },
  right: 'read',
  within: 'portfolio',
  needs: ['project'],
  routes: ['/projects/:id/stages'],
  page: () => import('./StagesPage.js').then((module) => module.StagesPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  live: isProjectSignal,
};
