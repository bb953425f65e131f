/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '审计日志', en: 'Audit trail' },
  right: 'audit',
  place: 8,
  routes: ['/audit'],
  page: () => import('./AuditPage.js').then((module) => module.AuditPage),
  texts: () => [import('./zh.js'), import('./en.js')],
};
