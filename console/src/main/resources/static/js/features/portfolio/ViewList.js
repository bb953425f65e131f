// The views that somebody has saved: applied, renamed, removed.
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { ListBody } from '../../ui/ListBody.js';
import { problemWords } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { withoutView } from './saved.js';
import { changeViews, PATH } from './views.js';

export const ViewList = {
  emits: ['apply', 'rename'],
  setup(props, { emit }) {
    const answer = useAnswer(PATH, { live: null });
    const list = wholeList(() => answer.value.value?.items, { from: answer });

    async function remove({ name }) {
      try {
        await changeViews((items) => withoutView(items, name));
      } catch (problem) {
        toast(problemWords(problem));
      }
      await answer.reload();
    }

    const line = (view) => html`<li key=${view.name} class="saved-view" data-test="saved-view" data-name=${view.name}>
      <button type="button" class="link" data-test="saved-view-apply" onClick=${() => emit('apply', view)}>${view.name}</button>
      <button type="button" class="button small" data-test="saved-view-rename" aria-label=${t('views.rename-one', { name: view.name })} onClick=${() => emit('rename', view)}>${t('views.rename')}</button>
      <button type="button" class="button small" data-test="saved-view-remove" aria-label=${t('views.remove-one', { name: view.name })} onClick=${() => remove(view)}>${t('views.remove')}</button></li>`;

    return () => html`<${ListBody} list=${list} empty=${t('views.none')} test="saved-view">${{ default: (items) => html`<ul>${items.map(line)}</ul>` }}</>`;
  },
};
