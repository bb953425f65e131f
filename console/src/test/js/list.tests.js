import { createApp, nextTick, ref } from '/js/vendor/vue.js';
import { html } from '/js/html.js';
import { setLang } from '/js/i18n/index.js';
import { byPages, usePages, wholeList } from '/js/paging.js';
import { LongList } from '/js/ui/LongList.js';
import { Table } from '/js/ui/Table.js';
import { equal, test, until } from './harness.js';

const COLUMNS = [{ name: 'id', label: 'Id', sort: 'id', cell: ({ id }) => id }, { name: 'n', label: 'Number', sort: 'n', descending: true, cell: ({ n }) => n }];
const ROW = ({ id }) => ({ key: id, 'data-test': 'row' });

/** Shows it in the page, for what is to have the focus. Ends with `end`. */
function shown(render, setup = () => render) {
  setLang('en');
  const place = document.body.appendChild(document.createElement('div'));
  const app = createApp({ setup });
  app.mount(place);
  return {
    one: (test) => /** @type {HTMLElement | null} */ (place.querySelector(`[data-test="${test}"]`)),
    all: (test) => /** @type {HTMLElement[]} */ ([...place.querySelectorAll(`[data-test="${test}"]`)]),
    end() {
      app.unmount();
      place.remove();
    },
  };
}

/** A list whose parts the test sets. */
function listOf(items) {
  const calls = { reloads: 0, mores: 0 };
  const list = {
    items: ref(items), next: ref(null), problem: ref(null), loading: ref(false),
    reload: () => calls.reloads++, more: () => calls.mores++, pages: () => [items],
  };
  return { list, calls };
}

function table(list, more = {}) {
  return shown(() => html`<${Table} list=${list} columns=${COLUMNS} test="t" rowProps=${ROW} empty="Nothing here" ...${more} />`);
}

/** Answers what pages ask for, from `rows` rows, until `end` is called; the addresses that were asked for are in `asked`. */
function answering(rows) {
  const before = window.fetch;
  const asked = [];
  const state = { rows, fails: false };
  window.fetch = async (address) => {
    const query = new URL(String(address), location.href).searchParams;
    asked.push(String(address));
    if (state.fails) {
      return new Response('{"status":503,"title":"away","detail":"away"}', { status: 503, headers: { 'Content-Type': 'application/problem+json' } });
    }
    const from = Number(query.get('after') ?? 0);
    const until = Math.min(state.rows, from + Number(query.get('limit')));
    const items = Array.from({ length: until - from }, (_, i) => ({ id: from + i }));
    return new Response(JSON.stringify({ items, ...(until < state.rows && { next: String(until) }) }), { headers: { 'Content-Type': 'application/json' } });
  };
  return { asked, state, end: () => (window.fetch = before) };
}

test('a table says that it loads until there is something', async () => {
  const { list } = listOf(null);
  list.loading.value = true;
  const page = table(list);
  equal([page.one('t-loading').textContent, page.one('t').getAttribute('aria-busy'), page.all('row').length, page.one('t-empty')], ['Loading…', 'true', 0, null]);
  list.items.value = [{ id: 1 }];
  list.loading.value = false;
  await nextTick();
  equal([page.one('t-loading'), page.one('t').getAttribute('aria-busy'), page.all('row').length], [null, 'false', 1]);
  page.end();
});
test('a table without rows says so, in the words of its page, and offers what that offers', () => {
  const { list } = listOf([]);
  const page = shown(() => html`<${Table} list=${list} columns=${COLUMNS} test="t" rowProps=${ROW} empty="Nothing here.">${{ empty: () => html`<button data-test="begin">Begin</button>` }}</>`);
  equal([page.one('t-empty').textContent, Boolean(page.one('begin')), page.one('t-loading'), page.one('t-excel')], ['Nothing here.Begin', true, null, null]);
  page.end();
});
test('what could not be fetched is said with a way to try again, and does not look empty', async () => {
  const { list, calls } = listOf(null);
  list.problem.value = { status: 0 };
  const page = table(list);
  equal([page.one('problem').querySelector('span').textContent, page.one('t-loading'), page.one('t-empty')], ['The service cannot be reached right now.', null, null]);
  page.one('problem').querySelector('button').click();
  equal(calls.reloads, 1);
  page.end();
});
test('rows that are there stay while a refresh fails', () => {
  const { list } = listOf([{ id: 1 }]);
  list.problem.value = { status: 0 };
  const page = table(list);
  equal([Boolean(page.one('problem')), page.all('row').length], [true, 1]);
  page.end();
});
test('a list that goes on offers more, once at a time, and says when it is too long to read', async () => {
  const { list, calls } = listOf([{ id: 1 }]);
  list.next.value = 'x';
  const page = table(list);
  const more = /** @type {HTMLButtonElement} */ (page.one('t-more'));
  more.click();
  list.loading.value = true;
  await nextTick();
  equal([calls.mores, more.disabled, page.one('t-too-many')], [1, true, null]);
  list.items.value = Array.from({ length: 500 }, (_, id) => ({ id }));
  await nextTick();
  equal(page.one('t-too-many').textContent, '500 are shown; narrow the list by searching or filtering.');
  list.next.value = null;
  await nextTick();
  equal([page.one('t-too-many'), page.one('t-more')], [null, null]);
  page.end();
});
test('arrows, Home and End go from row to row, Enter opens and Space chooses', async () => {
  const { list } = listOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  const opened = [];
  const chosen = ref(new Set());
  const page = table(list, { openable: true, onOpen: ({ id }) => opened.push(id), keyOf: ({ id }) => id, selected: chosen.value, onSelect: (now) => (chosen.value = now) });
  const rows = page.all('row');
  const press = (key, target = document.activeElement) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return [rows.indexOf(/** @type {HTMLElement} */ (document.activeElement)), event.defaultPrevented];
  };
  equal(rows.map((row) => row.tabIndex), [0, -1, -1]);
  rows[0].focus();
  equal([press('ArrowDown'), press('ArrowDown'), press('ArrowDown'), press('ArrowUp'), press('Home'), press('End')],
    [[1, true], [2, true], [2, true], [1, true], [0, true], [2, true]]);
  equal([press('Enter'), opened], [[2, true], ['c']]);
  equal([press(' '), [...chosen.value]], [[2, true], ['c']]);
  // Other keys, and those of what is in a row, stay theirs.
  equal([press('x'), press(' ', rows[0].querySelector('input')), [...chosen.value], opened], [[2, false], [2, false], ['c'], ['c']]);
  page.end();
});
test('where rows do nothing they are no stops of the keyboard', () => {
  const page = table(listOf([{ id: 'a' }]).list);
  equal(page.all('row').map((row) => row.getAttribute('tabindex')), [null]);
  page.end();
});
test('without headings one sorts by a choice of all columns, each as it usually is, and turns round', async () => {
  const sort = ref({ by: 'id', direction: 'ASC' });
  const { list } = listOf([{ id: 1, n: 2 }]);
  const page = shown(() => html`<${Table} list=${list} columns=${COLUMNS} test="t" rowProps=${ROW} sort=${sort.value} onSort=${(now) => (sort.value = now)} />`);
  const by = /** @type {HTMLSelectElement} */ (page.one('t-sort-by'));
  equal([by.value, [...by.options].map(({ text }) => text)], ['id', ['Id', 'Number']]);
  by.value = 'n';
  by.dispatchEvent(new Event('change'));
  await nextTick();
  equal([sort.value, page.one('t-sort-direction').dataset.direction], [{ by: 'n', direction: 'DESC' }, 'DESC']);
  page.one('t-sort-direction').click();
  await nextTick();
  equal([sort.value, by.value, page.one('t-sort-direction').getAttribute('aria-label')], [{ by: 'n', direction: 'ASC' }, 'n', 'Ascending; sort descending']);
  page.end();
});
test('a table that cannot be sorted offers no choice', () => {
  const { list } = listOf([{ id: 1 }]);
  const page = shown(() => html`<${Table} list=${list} columns=${[{ name: 'id', label: 'Id', cell: ({ id }) => id }]} test="t" rowProps=${ROW} />`);
  equal([page.one('t-sort-by'), page.one('t-sort-direction')], [null, null]);
  page.end();
});
test('a list that is all there shows its first items, and all to a spreadsheet', async () => {
  const all = ref(null);
  const list = wholeList(() => all.value, { page: 2 });
  equal([list.items.value, list.next.value], [null, null]);
  all.value = [1, 2, 3, 4, 5];
  equal([list.items.value, list.next.value], [[1, 2], '2']);
  list.more();
  list.more();
  equal([list.items.value, list.next.value, list.pages()], [[1, 2, 3, 4, 5], null, [[1, 2, 3, 4, 5]]]);
});
test('items that may be many are all to be had', async () => {
  const items = [1, 2, 3];
  const page = shown(() => html`<${LongList} items=${items} page=${2} test="long">${{ default: (some) => some.map((n) => html`<i data-test="n">${n}</i>`) }}</>`);
  equal(page.all('n').length, 2);
  page.one('long-more').click();
  await nextTick();
  equal([page.all('n').map((one) => one.textContent), page.one('long-more')], [['1', '2', '3'], null]);
  page.end();
});
test('a list is fetched anew at its length, however many pages that takes', async () => {
  const limits = [];
  const { anew, further } = byPages(async (after, limit) => {
    limits.push(limit);
    const from = Number(after ?? 0);
    return { items: Array.from({ length: limit }, (_, i) => from + i), next: String(from + limit) };
  }, 300);
  const longer = await further(await further(await anew(null)));
  equal([longer.items.length, longer.next], [900, '900']);
  const again = await anew(longer);
  equal([again.items.length, again.next, limits], [900, '900', [300, 300, 300, 500, 400]]);
});
test('coming back to a list that was made longer finds it at its length', async () => {
  const server = answering(130);
  const use = () => usePages(() => ({ path: '/api/long', query: { q: 'x' } }), { live: null });
  const visit = () => {
    /** @type {ReturnType<typeof use>} */
    let list = null;
    const page = shown(null, () => {
      list = use();
      return () => html`<${Table} list=${list} columns=${COLUMNS} test="t" rowProps=${ROW} />`;
    });
    return { list, page };
  };
  const first = visit();
  await until(() => first.page.all('row').length === 50);
  first.page.one('t-more').click();
  await until(() => first.page.all('row').length === 100);
  first.page.end();

  const again = visit();
  // At once, so that the page can be scrolled to where it was; and anew.
  equal(again.page.all('row').length, 100);
  await until(() => server.asked.at(-1) === '/api/long?q=x&limit=100' && !again.list.loading.value);
  equal(again.page.all('row').length, 100);
  again.page.one('t-more').click();
  await until(() => again.page.all('row').length === 130);
  equal(again.page.one('t-more'), null);
  again.page.end();
  server.end();
});
test('a list that fails says so, and comes back by trying again', async () => {
  const server = answering(3);
  server.state.fails = true;
  const page = shown(null, () => {
    const list = usePages(() => ({ path: '/api/failing', query: {} }), { live: null });
    return () => html`<${Table} list=${list} columns=${COLUMNS} test="t" rowProps=${ROW} />`;
  });
  await until(() => page.one('problem'));
  equal([page.one('t-loading'), page.one('t-empty'), page.all('row').length], [null, null, 0]);
  server.state.fails = false;
  page.one('problem').querySelector('button').click();
  await until(() => page.all('row').length === 3);
  equal(page.one('problem'), null);
  page.end();
  server.end();
});
