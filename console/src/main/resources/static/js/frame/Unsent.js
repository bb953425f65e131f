// What was typed and is not accepted yet, so that it is found at once after signing in again: reports wherever one is, everything
// else on the first page.
import { parseAddress } from '../address.js';
import { featureAt } from '../features.js';
import { html } from '../html.js';
import { named, t } from '../i18n/index.js';
import { href, route } from '../router.js';
import { ownDrafts } from '../session/drafts.js';
import { ProjectName } from './ProjectName.js';

export function Unsent() {
  const here = route.value.path;
  const elsewhere = ownDrafts().map(placed).filter(({ path, feature }) => feature && path !== here);
  const reports = elsewhere.filter(({ kind }) => kind === 'report');
  const entries = here === '/' ? elsewhere.filter(({ kind }) => kind !== 'report') : [];
  return reports.length + entries.length > 0 && html`<p class="unsent" data-test="unsent">
    ${reports.length > 0 && html`<span>${t('unsent.reports', { n: reports.length })}</span>`}
    ${reports.map((draft) => link('report', draft))}
    ${entries.length > 0 && html`<span data-test="unsent-entries">${t('unsent.entries', { n: entries.length })}</span>`}
    ${onePerPage(entries).map((draft) => link('entry', draft))}
  </p>`;
}

function placed({ kind, place }) {
  const { path, segments } = parseAddress(place);
  return { kind, place, path, feature: featureAt(segments).feature, project: segments?.[0] === 'projects' ? segments[1] : null };
}

function link(test, { path, place, feature, project }) {
  return html`<a key=${`${test} ${path}`} href=${place || href('/')} data-test=${`unsent-${test}`}>
    ${(test === 'entry' || !project) && named(feature.title)} ${project && html`<${ProjectName} key=${project} id=${project} />`}</a>`;
}

function onePerPage(drafts) {
  return [...new Map(drafts.map((draft) => [draft.path, draft])).values()];
}
