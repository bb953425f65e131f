import { isProjectSignal, isUnitSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '任务书', en: 'Task books' },
  right: 'read',
  place: 3,
  needs: ['audit', 'history'],
  routes: ['/taskbooks'],
  page: () => import('./TaskBooksPage.js').then((module) => module.TaskBooksPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['taskbooks.css'],
  live: (signal) => isUnitSignal(signal) || isProjectSignal(signal),
};
