// The plan of a project as a file: for other programs, for paper, and as a picture.
import { shallowRef } from '/js/vendor/vue.js';
import { withQuery } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { href } from '../../router.js';
import { FileButton } from '../../ui/FileButton.js';
import { problemWords } from '../../ui/Notice.js';
import { CHARTS, isForBrowser } from './charts.js';

const FORMATS = ['MSPDI', 'PMXML', 'XER'];

export const ExportMenu = {
  // `print` prints the chart that is shown; where none is shown the menu leads to it.
  props: ['id', 'print'],
  setup(props) {
    const refused = shallowRef(/** @type {import('../../http.js').Problem | null} */ (null));
    const refuse = (problem) => {
      refused.value = isForBrowser(problem) ? problem : null;
      return Boolean(refused.value);
    };
    const path = (name) => `/api/registry/projects/${encodeURIComponent(props.id)}/plan/${name}`;
    const link = (format) => html`<a key=${format} class="button small" download data-test=${`export-${format}`}
      href=${withQuery(path('file'), { format })}>${t(`planfile.export.${format}`)}</a>`;
    const chart = ({ name, extension, query }) => html`<${FileButton} key=${name} path=${withQuery(path('chart'), query)} name=${`${props.id}.${extension}`}
      label=${t(`planfile.export.${name}`)} test=${`export-${name}`} small refused=${refuse} />`;
    const printing = () => props.print
      ? html`<button type="button" class="button small" data-test="export-print" onClick=${props.print}>${t('planfile.print')}</button>`
      : html`<a class="button small" data-test="export-print" href=${href(`/projects/${encodeURIComponent(props.id)}/gantt`)}>${t('planfile.print')}</a>`;

    return () => html`<details class="chooser planfile-export">
      <summary class="button small" data-test="export">${t('planfile.export')}</summary>
      <div class="chooser-list">${FORMATS.map(link)}${CHARTS.map(chart)}
        ${refused.value && html`<p class="notice" role="alert" data-test="export-refused">${problemWords(refused.value)}</p>${printing()}`}</div>
    </details>`;
  },
};
