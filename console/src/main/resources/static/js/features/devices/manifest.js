/** @type {import('../../types/feature').Manifest} */
export default {
  title: { zh: '上报设备', en: 'Devices' },
  right: 'devices',
  place: 6,
  routes: ['/devices'],
  page: () => import('./DevicesPage.js').then((module) => module.DevicesPage),
  texts: () => [import('./zh.js'), import('./en.js')],
};
