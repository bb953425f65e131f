import { createApp, nextTick, ref } from '/js/vendor/vue.js';
import { html } from '/js/html.js';
import { setLang } from '/js/i18n/index.js';
import { setAllHidden } from '/js/ui/columns.js';
import { faultsIn } from '/js/ui/faults.js';
import { Field } from '/js/ui/Field.js';
import { useForm } from '/js/ui/form.js';
import { Table } from '/js/ui/Table.js';
import { equal, test, until } from './harness.js';

function shown(render, setup = () => render) {
  const place = document.createElement('div');
  createApp({ setup }).mount(place);
  return place;
}

test('what is filled in is text, never markup', () => {
  const paragraph = shown(() => html`<p title=${'"<b>'}>${'<b>x</b>'}</p>`).querySelector('p');
  equal([paragraph.title, paragraph.textContent, paragraph.children.length], ['"<b>', '<b>x</b>', 0]);
});
test('a list of choices shows no choice that nobody has made', () => {
  setLang('en');
  const options = [{ value: 'GX', label: 'District' }];
  const select = (modelValue) => shown(() => html`<${Field} label="Unit" options=${options} modelValue=${modelValue} />`).querySelector('select');
  const seen = (modelValue) => [select(modelValue).value, select(modelValue).selectedOptions[0].textContent.trim(), select(modelValue).options.length];
  equal([seen(''), seen('GX'), seen('OLD')], [['', 'Choose', 2], ['GX', 'District', 1], ['OLD', 'OLD', 2]]);
});
test('a component gets its slots by name', () => {
  const Two = { setup: (_, { slots }) => () => html`<p>${slots.first()}${slots.default()}</p>` };
  equal(shown(() => html`<${Two}>${{ first: () => 'a', default: () => 'b' }}</>`).textContent, 'ab');
});
test('a form says all that is wrong at once', () => {
  setLang('en');
  const form = shown(() => html`<form><input name="a" required /><input name="b" type="number" max="100" min="0" value="101" />
    <input name="c" type="number" min="0" value="-1" /><input name="d" type="date" max="2026-01-01" value="2026-01-02" /><input name="e" value="x" required /></form>`).firstChild;
  const faults = Object.fromEntries(Object.entries(faultsIn(form)).map(([name, words]) => [name, words()]));
  equal(faults, { a: 'Please fill this in.', b: 'Fill in a number from 0 to 100.', c: 'No less than 0.', d: 'No later than 1 Jan 2026.' });
});
test('a fault of which a field speaks is not said again', async () => {
  const problem = { status: 422, errors: [{ field: 'label', detail: 'taken' }] };
  /** @type {ReturnType<typeof useForm>} */
  let form = null;
  const place = shown(null, () => {
    form = useForm('x', { label: 'a' }, { about: null, send: () => Promise.reject(problem) });
    return () => html`<form>${form.field('label', 'Label')}</form>`;
  });
  await form.submit();
  await until(() => place.querySelector('[data-test=x-label-problem]'));
  equal([place.querySelector('[data-test=x-label-problem]').textContent, form.general()], ['taken', null]);
});
test('a fault of which no field speaks is said beside the form', async () => {
  const problem = { status: 422, errors: [{ field: 'label', detail: 'taken' }, { field: 'gone', detail: 'Unit is needed.' }] };
  /** @type {ReturnType<typeof useForm>} */
  let form = null;
  const place = shown(null, () => {
    form = useForm('x', { label: 'a' }, { about: null, send: () => Promise.reject(problem) });
    return () => html`<form>${form.field('label', 'Label')}</form>`;
  });
  await form.submit();
  await until(() => place.querySelector('[data-test=x-label-problem]'));
  equal(form.general(), { status: 422, message: 'Unit is needed.' });
});
test('a click on a heading sorts by it as it usually is, another the other way round', async () => {
  const list = { items: ref([{ id: 1 }]), next: ref(null), problem: ref(null), loading: ref(false), reload: () => {} };
  const sort = ref({ by: 'name', direction: 'ASC' });
  const columns = [{ name: 'name', label: 'Name', sort: 'name', cell: () => 'x' }, { name: 'money', label: 'Money', sort: 'money', descending: true, cell: () => 1 }];
  const place = shown(() => html`<${Table} list=${list} columns=${columns} test="t" sort=${sort.value} onSort=${(now) => (sort.value = now)} rowProps=${({ id }) => ({ key: id })} />`);
  const heads = () => [...place.querySelectorAll('th')].map((th) => th.getAttribute('aria-sort'));
  const said = [heads()];
  for (const by of ['money', 'money', 'name']) {
    /** @type {HTMLElement} */ (place.querySelector(`[data-test=t-sort-${by}]`)).click();
    await nextTick();
    said.push(heads());
  }
  equal(said, [['ascending', null], [null, 'descending'], [null, 'ascending'], ['ascending', null]]);
});
test('a column that few want is shown to whoever has chosen it', async () => {
  const list = { items: ref([{ id: 1 }]), next: ref(null), problem: ref(null), loading: ref(false), reload: () => {} };
  const columns = [{ name: 'a', label: 'A', cell: () => 1 }, { name: 'b', label: 'B', optional: true, cell: () => 2 }, { name: 'c', label: 'C', optional: true, extra: true, cell: () => 3 }];
  const place = shown(() => html`<${Table} list=${list} columns=${columns} test="few" rowProps=${({ id }) => ({ key: id })} />`);
  const heads = () => [...place.querySelectorAll('th')].map((th) => th.textContent);
  const first = heads();
  setAllHidden('few', ['b', 'c']);
  await nextTick();
  equal([first, heads()], [['A', 'B'], ['A', 'C']]);
  setAllHidden('few', []);
});
