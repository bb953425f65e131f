// Where a schedule file comes in.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { href } from '../../router.js';

export function ImportLink({ id }) {
  return html`<a class="button" data-test="plan-import" href=${href(`/projects/${encodeURIComponent(id)}/plan/file`)}>${t('planfile.import')}</a>`;
}
ImportLink.props = ['id'];
