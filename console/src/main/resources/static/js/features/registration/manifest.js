/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '登记项目', en: 'Register project' },
  right: 'register',
  within: 'portfolio',
  needs: ['project'],
  routes: ['/register', '/projects/:id/amend'],
  page: () => import('./RegistrationPage.js').then((module) => module.RegistrationPage),
  texts: () => [import('./zh.js'), import('./en.js')],
};
