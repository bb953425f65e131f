// The interfaces of all services on one page, tried out with the rights of whoever is logged in here. Without a session a
// token can be given under "Authorize".
(() => {
  const urls = [
    { name: 'Registry 项目登记', url: '/docs/api/registry/openapi.json' },
    { name: 'Progress 进度', url: '/docs/api/progress/openapi.json' },
    { name: 'Notification 预警通知', url: '/docs/api/notification/openapi.json' },
    { name: 'Identity 账号（内置登录）', url: '/docs/api/identity/openapi.json' },
  ];
  const reading = ['GET', 'HEAD'];

  async function withCsrfToken(request) {
    const method = (request.method ?? 'GET').toUpperCase();
    if (reading.includes(method) || request.headers.Authorization) {
      return request;
    }
    const answer = await fetch('/api/console/session', { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const { csrf } = await answer.json();
      request.headers[csrf.header] = csrf.token;
    }
    return request;
  }

  window.SwaggerUIBundle({
    urls,
    dom_id: '#api',
    deepLinking: true,
    validatorUrl: 'none', // nothing leaves this server
    presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
    plugins: [() => ({ components: { Logo: () => null } })], // it has an inline style, which this server forbids
    layout: 'StandaloneLayout',
    requestInterceptor: withCsrfToken,
  });
})();
