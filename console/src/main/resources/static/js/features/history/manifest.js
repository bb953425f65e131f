import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '项目历史', en: 'Project history' },
  right: 'read',
  within: 'portfolio',
  needs: ['audit', 'elements', 'project'],
  routes: ['/projects/:id/history'],
  page: () => import('./HistoryPage.js').then((module) => module.HistoryPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['history.css'],
  live: isProjectSignal,
};
