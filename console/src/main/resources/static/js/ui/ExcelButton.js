// A list as a spreadsheet: all that the filters leave, not only what has been fetched; in the columns that are shown.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { fileFor } from '../api.js';
import { html } from '../html.js';
import { number } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { problemWords } from './Notice.js';
import { save } from './saving.js';
import { sheetColumns, sheetHead, sheetRow } from './sheet.js';
import { toast } from './toasts.js';

// What the service takes at most.
const MOST = 10_000;

export const ExcelButton = {
  // Columns as a Table has them; the list is one of paging.js.
  props: ['list', 'columns', 'title', 'test'],
  setup(props) {
    const fetched = ref(/** @type {number | null} */ (null));
    const link = shallowRef(null);

    async function make() {
      fetched.value = 0;
      try {
        const columns = sheetColumns(props.columns);
        const title = props.title ?? document.title;
        const rows = [];
        for await (const page of props.list.pages()) {
          rows.push(...page.map((row) => sheetRow(columns, row)));
          fetched.value = rows.length;
          if (rows.length > MOST) {
            break;
          }
        }
        if (rows.length > MOST) {
          toast(t('excel.too-many', { n: number(MOST) }));
        }
        const file = await fileFor('/api/registry/workbooks', { title, columns: sheetHead(columns), rows: rows.slice(0, MOST) });
        save(link.value, file, `${title}.xlsx`);
      } catch (problem) {
        toast(problemWords(problem));
      } finally {
        fetched.value = null;
      }
    }

    return () => html`<span class="excel"><button type="button" class="button small" data-test=${`${props.test}-excel`} disabled=${fetched.value !== null}
      title=${t('excel.hint')} onClick=${make}>${fetched.value ? t('excel.fetching', { n: number(fetched.value) }) : t('excel.make')}</button><a ref=${link} hidden /></span>`;
  },
};
