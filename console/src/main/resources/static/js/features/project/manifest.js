import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '项目', en: 'Project' },
  right: 'read',
  within: 'portfolio',
  needs: ['alerts', 'planfile', 'elements'],
  routes: ['/projects/:id'],
  page: () => import('./ProjectPage.js').then((module) => module.ProjectPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['project.css'],
  live: isProjectSignal,
};
