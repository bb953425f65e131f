/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '工作日历', en: 'Calendars' },
  right: 'organise',
  place: 5,
  routes: ['/calendars'],
  page: () => import('./CalendarsPage.js').then((module) => module.CalendarsPage),
  texts: () => [import('./zh.js'), import('./en.js')],
  styles: ['calendars.css'],
};
