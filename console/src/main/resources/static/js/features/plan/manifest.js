/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '编制计划', en: 'Plan editor' },
  right: 'register',
  within: 'portfolio',
  needs: ['planfile'],
  routes: ['/projects/:id/plan'],
  page: () => import('./PlanPage.js').then((module) => module.PlanPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['plan.css'],
};
