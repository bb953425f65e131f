// The plan of a project as a file for other programs.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';

const FORMATS = ['MSPDI', 'PMXML', 'XER'];

export function ExportMenu({ id }) {
  const link = (format) => html`<a key=${format} class="button small" download data-test=${`export-${format}`}
    href=${`/api/registry/projects/${encodeURIComponent(id)}/plan/file?format=${format}`}>${t(`planfile.export.${format}`)}</a>`;
  return html`<details class="chooser planfile-export">
    <summary class="button small" data-test="export">${t('planfile.export')}</summary>
    <div class="chooser-list">${FORMATS.map(link)}</div>
  </details>`;
}
ExportMenu.props = ['id'];
