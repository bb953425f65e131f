import { createApp, nextTick } from '/js/vendor/vue.js';
import { html } from '/js/html.js';
import { setLang } from '/js/i18n/index.js';
import { draftStore } from '/js/session/drafts.js';
import { session } from '/js/session/session.js';
import { useForm } from '/js/ui/form.js';
import { FormHead } from '/js/ui/FormHead.js';
import { rebased } from '/js/ui/typed.js';
import { equal, test, until } from './harness.js';

session.value = { account: 'li.na', roles: [], unit: 'GX' };
setLang('en');

const NAMES = ['a', 'b', 'c'];
const valuesOf = (known) => ({ a: known?.a ?? '', b: known?.b ?? '', c: known?.c ?? '' });

/** A form on a page of its own, as somebody opens it; close() closes it. */
function opened(values, how, field = (form, name) => form.field(name, name.toUpperCase())) {
  /** @type {ReturnType<typeof useForm>} */
  let form = null;
  const place = document.createElement('div');
  const app = createApp({
    setup() {
      form = useForm('f', values, how);
      return () => html`<form onSubmit=${form.submit}><${FormHead} form=${form} test="f" />${NAMES.map((name) => field(form, name))}</form>`;
    },
  });
  app.mount(place);
  return { form, place, close: () => app.unmount(), said: (what) => place.querySelector(`[data-test=f-${what}]`)?.textContent ?? null };
}

/** A service that answers when told to, one request after the other. */
function answering() {
  const waiting = [];
  return {
    load: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    async answer(known) {
      waiting.shift().resolve(known);
      await nextTick();
    },
    async fail(problem) {
      waiting.shift().reject(problem);
      await nextTick();
    },
  };
}

async function type(form, name, value) {
  form.draft[name] = value;
  await nextTick();
}

test('what was typed stays, and what somebody else has saved comes where nothing was', () => {
  const base = { a: '1', b: ['1'], c: '1' };
  equal(rebased({ a: '2', b: ['1'], c: '2' }, base, { a: '1', b: ['3'], c: '3' }), { draft: { a: '2', b: ['3'], c: '2' }, others: ['b', 'c'] });
});
test('what is typed before the answer has come stays, and the rest follows it', async () => {
  const service = answering();
  const { form, close, said } = opened(valuesOf, { about: null, load: service.load, send: async () => {} });
  await type(form, 'b', 'typed');
  await service.answer({ a: 'x', b: 'y', c: 'z' });
  equal([form.draft, said('others')], [{ a: 'x', b: 'typed', c: 'z' }, null]);
  close();
});
test('nothing is sent before what it changes is known', async () => {
  const service = answering();
  const sent = [];
  const { form, close } = opened(valuesOf, { about: null, load: service.load, send: async (known) => sent.push(known.revision) });
  await form.submit();
  equal([sent, form.ready.value], [[], false]);
  await service.answer({ a: 'x', revision: 7 });
  await form.submit();
  equal([sent, form.ready.value], [[7], true]);
  close();
});
test('after a conflict what was typed stays, others’ changes come in and are named, and the next try is based on them', async () => {
  for (const status of [409, 412]) {
    const service = answering();
    const sent = [];
    const send = async ({ revision }) => {
      sent.push([revision, { ...form.draft }]);
      if (revision === 1) {
        throw { status, errors: [] };
      }
    };
    const { form, close, said } = opened(valuesOf, { about: null, load: service.load, send });
    await service.answer({ a: '1', b: '1', c: '1', revision: 1 });
    await type(form, 'a', '2');
    const trying = form.submit();
    await until(() => sent.length === 1);
    await nextTick();
    await service.answer({ a: '3', b: '3', c: '1', revision: 2 });
    await trying;
    await nextTick();
    equal([form.general().status, said('others').includes('A and B') || said('others').includes('A, B')], [status, true]);
    await form.submit();
    equal([sent.at(-1), form.general()], [[2, { a: '2', b: '3', c: '1' }], null]);
    close();
  }
});
test('what cannot be loaded is said, and comes when it is asked for again', async () => {
  const service = answering();
  const { form, place, close } = opened(valuesOf, { about: null, load: service.load, send: async () => {} });
  await service.fail({ status: 503, passing: true, message: 'away' });
  await until(() => place.querySelector('[data-test=problem]'));
  equal(form.ready.value, false);
  /** @type {HTMLElement} */ (place.querySelector('[data-test=problem] button')).click();
  await service.answer({ a: 'x' });
  await until(() => !place.querySelector('[data-test=problem]'));
  equal([form.ready.value, form.draft.a], [true, 'x']);
  close();
});
test('what was typed is there when the form is opened again, says since when, and is gone once it is sent', async () => {
  const how = { about: 'P-1', send: async () => {} };
  const first = opened({ a: '', b: '', c: '' }, how);
  await type(first.form, 'a', 'half');
  first.close();
  const other = opened({ a: '', b: '', c: '' }, { ...how, about: 'P-2' });
  equal([other.form.draft.a, other.said('restored')], ['', null]);
  other.close();
  const again = opened({ a: '', b: '', c: '' }, how);
  equal([again.form.draft.a, /^\s*What you typed by \d.*Discard$/.test(again.said('restored'))], ['half', true]);
  await again.form.submit();
  again.close();
  const last = opened({ a: '', b: '', c: '' }, how);
  equal([last.form.draft.a, last.said('restored')], ['', null]);
  last.close();
});
test('what was typed can be thrown away', async () => {
  const how = { about: 'P-3', known: { a: '1' }, load: async () => ({}), send: async () => {} };
  const first = opened(valuesOf, how);
  await type(first.form, 'a', 'half');
  first.close();
  const again = opened(valuesOf, how);
  /** @type {HTMLElement} */ (again.place.querySelector('[data-test=f-discard]')).click();
  await nextTick();
  equal([again.form.draft.a, again.said('restored'), draftStore('f', 'P-3').read()], ['1', null, null]);
  again.close();
});
test('what was typed over an older state is laid over the new one, and others’ changes are named', async () => {
  const service = answering();
  const how = { about: 'P-4', load: service.load, send: async () => {} };
  const first = opened(valuesOf, how);
  await service.answer({ a: '1', b: '1', c: '1' });
  await type(first.form, 'a', '2');
  first.close();
  const again = opened(valuesOf, how);
  await service.answer({ a: '1', b: '3', c: '1' });
  await nextTick();
  equal([{ ...again.form.draft }, again.said('others').includes(': B.')], [{ a: '2', b: '3', c: '1' }, true]);
  again.form.discard();
  again.close();
});
test('what is typed back to what it was is no draft', async () => {
  const { form, close } = opened({ a: '1', b: '', c: '' }, { about: 'P-5', send: async () => {} });
  await type(form, 'a', '2');
  const kept = draftStore('f', 'P-5').read() !== null;
  await type(form, 'a', '1');
  equal([kept, draftStore('f', 'P-5').read()], [true, null]);
  close();
});
test('passwords, codes and keys are never kept', async () => {
  const more = { a: { type: 'password' }, b: { autocomplete: 'one-time-code' }, c: { kept: false } };
  const field = (form, name) => form.field(name, name, more[name]);
  const { form, close } = opened({ a: '', b: '', c: '', d: '' }, { about: 'P-6', send: async () => {} }, field);
  for (const name of NAMES) {
    await type(form, name, 'secret');
  }
  const alone = draftStore('f', 'P-6').read();
  await type(form, 'd', 'open');
  equal([alone, draftStore('f', 'P-6').read().value.draft], [null, { d: 'open' }]);
  form.discard();
  close();
});
test('what only tries keeps what was typed until it is done', async () => {
  const { form, close } = opened({ a: '', b: '', c: '' }, { about: 'P-7', final: false, send: async () => {} });
  await type(form, 'a', 'half');
  await form.submit();
  const tried = draftStore('f', 'P-7').read() !== null;
  form.sent();
  equal([tried, draftStore('f', 'P-7').read()], [true, null]);
  close();
});
