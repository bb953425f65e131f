// What there is to say of any list beside its items: while it loads, when it fails, is empty, goes on, or is too long.
import { html } from '../html.js';
import { number } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Notice } from './Notice.js';

const TOO_MANY = 500;

export const ListBody = {
  // The list is one of paging.js; its items are shown by the slot, which gets them, and what stands after `empty` by the slot of that name.
  props: ['list', 'empty', 'test'],
  setup(props, { slots }) {
    const none = () => html`<p class="nothing" data-test=${`${props.test}-empty`}>${props.empty}${slots.empty?.()}</p>`;
    const tooMany = (n) => html`<p class="nothing" data-test=${`${props.test}-too-many`}>${t('table.too-many', { n: number(n) })}</p>`;
    const more = () => html`<p class="list-more"><button type="button" class="button wide" data-test=${`${props.test}-more`}
      disabled=${props.list.loading.value} onClick=${props.list.more}>${t('common.more')}</button></p>`;

    return () => {
      const { items: { value: items }, problem: { value: problem }, next: { value: next }, reload } = props.list;
      return html`${problem && html`<${Notice} problem=${problem} onRetry=${reload} />`}
        ${!items && !problem && html`<p class="nothing" role="status" data-test=${`${props.test}-loading`}>${t('common.loading')}</p>`}
        ${items?.length === 0 && none()}
        ${items?.length > 0 && slots.default(items)}
        ${next && items?.length >= TOO_MANY && tooMany(items.length)}
        ${next && more()}`;
    };
  },
};
