// Items that are all there and may be many: the first ones, and further ones when they are asked for.
import { html } from '../html.js';
import { wholeList } from '../paging.js';
import { ListBody } from './ListBody.js';

export const LongList = {
  // Page: how many at first and with each step. The slot shows those that it gets.
  props: ['items', 'page', 'test'],
  setup(props, { slots }) {
    const list = wholeList(() => props.items, { page: props.page });
    return () => html`<${ListBody} list=${list} test=${props.test}>${{ default: (items) => slots.default(items) }}</>`;
  },
};
