// A menu of the views that somebody has saved, and a new one of what is shown now. They are fetched when it is opened.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { amendQuery, route } from '../../router.js';
import { hiddenColumns, setAllHidden } from '../../ui/columns.js';
import { changeTo, queryOf } from './saved.js';
import { ViewDialog } from './ViewDialog.js';
import { ViewList } from './ViewList.js';

const TABLE = 'project';

export const SavedViews = {
  setup() {
    const open = ref(false);
    const naming = shallowRef(null);

    function apply({ query, hidden }) {
      setAllHidden(TABLE, hidden);
      amendQuery(changeTo(query));
      open.value = false;
    }

    function begin(view) {
      naming.value = { name: '', query: queryOf(route.value.query), hidden: [...hiddenColumns(TABLE)], ...view };
      open.value = false;
    }

    return () => [
      html`<details class="chooser saved-views" open=${open.value} onToggle=${(e) => (open.value = e.target.open)}>
        <summary class="button small" data-test="saved-views">${t('views.title')}</summary>
        <div class="chooser-list">
          ${open.value && html`<${ViewList} onApply=${apply} onRename=${begin} />`}
          <button type="button" class="button small" data-test="saved-view-new" onClick=${() => begin()}>${t('views.save')}</button>
        </div>
      </details>`,
      naming.value && html`<${ViewDialog} view=${naming.value} onClose=${() => (naming.value = null)} />`,
    ];
  },
};
