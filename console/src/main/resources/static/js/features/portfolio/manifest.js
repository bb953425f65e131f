import { isProjectSignal } from '../../projects.js';

/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '项目总览', en: 'Portfolio' },
  right: 'read',
  place: 1,
  routes: ['/'],
  page: () => import('./PortfolioPage.js').then((module) => module.PortfolioPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['portfolio.css'],
  live: isProjectSignal,
};
