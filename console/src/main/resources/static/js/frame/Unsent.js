// Reports that were written and are not accepted yet, wherever one is: they are found at once after signing in again.
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { href, route } from '../router.js';
import { draftSubjects } from '../session/drafts.js';

export function Unsent() {
  const here = route.value.segments?.[0] === 'projects' ? route.value.segments[1] : null;
  const projects = draftSubjects('report').filter((id) => id !== here);
  return projects.length > 0 && html`<p class="unsent" data-test="unsent">
    ${t('unsent.reports', { n: projects.length })}
    ${projects.map((id) => html` <a key=${id} href=${href(`/projects/${encodeURIComponent(id)}`)}>${id}</a>`)}
  </p>`;
}
