import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '横道图', en: 'Gantt chart' },
  right: 'read',
  within: 'portfolio',
  needs: ['planfile', 'elements'],
  routes: ['/projects/:id/gantt'],
  page: () => import('./GanttPage.js').then((module) => module.GanttPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['gantt.css'],
  live: isProjectSignal,
};
