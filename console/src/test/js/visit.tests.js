import { heardOf } from '/js/after.js';
import { getJson } from '/js/api.js';
import { askEarly } from '/js/session/ask.js';
import { leaving, staying } from '/js/session/session.js';
import { askForVisit, beginVisit, forgetVisits, visitBegun } from '/js/session/visit.js';
import { equal, test } from './harness.js';

const UNITS = '/api/registry/units?limit=500';
const SUMS = '/api/progress/portfolio';
const SECRET = '/api/notification/secret';
const SESSION = '/api/console/session';
const SIGNED_IN = { at: '2026-11-30T08:00:00Z', account: 'li.na', rights: 'a1' };

// A server that gives along whatever is asked for but secrets; a former one knows no visits.
let asked = [];
let isFormer = false;
window.fetch = async (/** @type {any} */ address) => {
  asked.push(address);
  const { pathname, searchParams } = new URL(address, location.href);
  if (pathname === '/api/console/visit' && !isFormer) {
    const along = searchParams.getAll('of').filter((path) => path !== SECRET).map((path) => [path, { along: path }]);
    return answer(200, { session: SIGNED_IN, answers: Object.fromEntries(along) });
  }
  return answer(pathname === '/api/console/visit' ? 404 : pathname === SECRET ? 403 : 200, { asked: address });
};

function answer(status, body) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

function comeTo(hash) {
  history.replaceState(null, '', hash || '/');
  asked = [];
}

/** Somebody's visit to an address, and what the page asks for there. */
async function visited(hash, paths, rights = 'a1') {
  comeTo(hash);
  await askForVisit();
  beginVisit({ rights });
  for (const path of paths) {
    await getJson(path).catch(() => {});
  }
}

/** What a visit to an address asks for along with the session; null if it asks for the session alone. */
async function alongAt(hash) {
  comeTo(hash);
  await askForVisit();
  const { pathname, searchParams } = new URL(asked[0], location.href);
  return pathname === SESSION ? null : searchParams.getAll('of');
}

test('what a page asks for first comes along with the session the next time, and each answer is taken once', async () => {
  forgetVisits();
  await visited('', [UNITS, SUMS]);
  equal(asked, [SESSION, UNITS, SUMS]);
  comeTo('');
  equal(await askForVisit(), SIGNED_IN);
  equal([visitBegun().at, visitBegun().asked <= performance.now()], [SIGNED_IN.at, true]);
  equal(asked, [`/api/console/visit?${new URLSearchParams([['rights', 'a1'], ['of', UNITS], ['of', SUMS]])}`]);
  equal([await getJson(UNITS), await getJson(UNITS), await getJson(SUMS)], [{ along: UNITS }, { asked: UNITS }, { along: SUMS }]);
  equal(asked.slice(1), [UNITS]);
});
test('what is not asked for any more comes along no longer', async () => {
  forgetVisits();
  await visited('', [UNITS, SUMS]);
  await visited('', [SUMS]);
  equal(await alongAt(''), [SUMS]);
});
test('neither what was refused nor what only the console has is kept', async () => {
  forgetVisits();
  await visited('', [SECRET, '/api/console/views', UNITS]);
  equal(await alongAt(''), [UNITS]);
});
test('what somebody asks for who uses the page is not part of the visit, and gets nothing that came along', async () => {
  forgetVisits();
  await visited('', [UNITS, SUMS]);
  await askForVisit();
  beginVisit({ rights: 'a1' });
  await getJson(UNITS);
  dispatchEvent(new Event('pointerdown'));
  equal(await getJson(SUMS), { asked: SUMS });
  equal(await alongAt(''), [UNITS]);
});
test('each address has its own, and one that the page completes has those of both', async () => {
  forgetVisits();
  await visited('#/', [UNITS]);
  await visited('#/alerts', [SUMS]);
  comeTo('');
  beginVisit({ rights: 'a1' });
  history.replaceState(null, '', '#/?lamp=RED');
  await getJson(SUMS);
  equal([await alongAt(''), await alongAt('#/'), await alongAt('#/?lamp=RED'), await alongAt('#/alerts'), await alongAt('#/units')],
    [[SUMS], [SUMS], [SUMS], [SUMS], null]);
});
test('only the visits of whoever was signed in last are kept', async () => {
  forgetVisits();
  await visited('#/alerts', [UNITS]);
  await visited('#/', [SUMS], 'b2');
  equal([await alongAt('#/alerts'), await alongAt('#/')], [null, [SUMS]]);
  equal(new URL(asked[0], location.href).searchParams.get('rights'), 'b2');
});
test('no more is kept than is of use', async () => {
  forgetVisits();
  await visited('#/first', [UNITS]);
  for (let i = 0; i < 20; i++) {
    await visited(`#/${i}`, Array.from({ length: 10 }, (_, j) => `/api/progress/projects/${j}`));
  }
  await visited('#/long', [`/api/progress/projects?q=${'a'.repeat(600)}`]);
  equal([await alongAt('#/first'), (await alongAt('#/0')).length, await alongAt('#/long')], [null, 8, null]);
});
test('a console that knows nothing of visits is asked for the session', async () => {
  forgetVisits();
  await visited('', [UNITS]);
  isFormer = true;
  comeTo('');
  equal(await askForVisit(), { asked: SESSION });
  isFormer = false;
  equal(await alongAt(''), null);
});
test('whoever signs out leaves nothing behind', async () => {
  forgetVisits();
  await visited('', [UNITS]);
  leaving();
  staying();
  equal([localStorage.getItem('gantry.visits'), await alongAt('')], [null, null]);
});
test('what was asked before the other scripts were there is not asked again, and only once taken', async () => {
  forgetVisits();
  await visited('', [UNITS]);
  comeTo('');
  const before = performance.now();
  askEarly();
  await new Promise((resolve) => setTimeout(resolve));
  const later = performance.now();
  equal(await askForVisit(), SIGNED_IN);
  equal([asked.length, visitBegun().asked >= before, visitBegun().asked <= later], [1, true, true]);
  await askForVisit();
  equal(asked.length, 2);
});
test('nothing that came along is taken after something newer has been heard of', async () => {
  forgetVisits();
  await visited('', [UNITS]);
  await askForVisit();
  heardOf({ topic: 'gantry.unit-events.v1', partition: 0, offset: 7 });
  equal(await getJson(UNITS), { asked: UNITS });
});
