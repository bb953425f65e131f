import { nextTick } from '/js/vendor/vue.js';
import { follow, heardUntil, liveState, startLive } from '/js/live.js';
import { session } from '/js/session/session.js';
import { SILENCE_MILLIS } from '/js/stream.js';
import { equal, test, until } from './harness.js';
import { stubbedSources } from './sources.js';
import { heldTime } from './time.js';

const realFetch = globalThis.fetch;
const time = heldTime();
const sources = stubbedSources();
/** What the console answers, or that it cannot be reached. */
let answer = async () => Response.error();
const asked = [];
globalThis.fetch = (path, request) => {
  asked.push(`${request?.method ?? 'GET'} ${path}`);
  return answer();
};
const silent = () => new Promise(() => {});
const GATHER_MILLIS = 300;
let offset = 0;
const report = (key, type = 'progress-reported') => sources.last().say(type, { topic: 't', key, partition: 0, offset: ++offset });
const keys = (signals) => signals && signals.map(({ type, key }) => `${type} ${key}`);

/** Follows what concerns projects whose id begins with P; told is what it was called with. */
function listening(refresh = async () => {}) {
  const told = [];
  const leave = follow(({ key }) => key.startsWith('P'), (signals) => {
    told.push(keys(signals));
    return refresh();
  });
  return { told, leave };
}

test('who may read hears by the stream', async () => {
  session.value = { account: 'a', unit: 'U', roles: ['unit'], csrf: {} };
  startLive();
  await until(() => sources.opened.length);
  equal([liveState.value, heardUntil.value], ['connecting', null]);
  sources.last().open();
  equal([liveState.value, heardUntil.value], ['open', null]);
});
test('what comes in a burst is told once, each subject once, and nothing that concerns somebody else', async () => {
  const { told, leave } = listening();
  report('P1');
  await time.pass(100);
  report('P1');
  report('P1', 'delay-detected');
  report('X');
  report('P2');
  await time.pass(GATHER_MILLIS - 101);
  equal(told, []);
  await time.pass(1);
  equal(told, [['progress-reported P1', 'delay-detected P1', 'progress-reported P2']]);
  await time.pass(5000);
  equal(told.length, 1);
  leave();
});
test('what comes while it is asked for waits, the longer that took the longer, five seconds at most', async () => {
  let end = () => {};
  const { told, leave } = listening(() => new Promise((resolve) => (end = () => resolve(undefined))));
  for (const [took, wait] of [[10, GATHER_MILLIS], [200, 800], [2000, 5000]]) {
    told.length = 0;
    report('P1');
    await time.pass(GATHER_MILLIS);
    report('P2');
    sources.last().say('beat');
    await time.pass(took);
    equal(told, [['progress-reported P1']]);
    end();
    await time.pass(wait - 1);
    equal(told.length, 1);
    await time.pass(1);
    equal(told.at(-1), ['progress-reported P2']);
    end();
    await time.pass(GATHER_MILLIS);
  }
  leave();
});
test('a refresh that fails does not keep the next from coming', async () => {
  const { told, leave } = listening(async () => { throw new Error('away'); });
  report('P1');
  await time.pass(GATHER_MILLIS);
  report('P2');
  await time.pass(GATHER_MILLIS);
  equal(told, [['progress-reported P1'], ['progress-reported P2']]);
  leave();
});
test('what has been left is told no more, not even what was gathered', async () => {
  const { told, leave } = listening();
  report('P1');
  leave();
  await time.pass(GATHER_MILLIS);
  equal(told, []);
});
test('where anything may have changed, everything is asked for', async () => {
  const { told, leave } = listening();
  report('P1');
  sources.last().say('changed');
  await time.pass(GATHER_MILLIS);
  equal(told, [null]);
  leave();
});
test('a network that falls silent shows within fifteen seconds, with since when, and what was missed is asked for', async () => {
  const { told, leave } = listening();
  sources.last().say('beat');
  const last = Date.now();
  await time.pass(SILENCE_MILLIS - 1);
  equal(liveState.value, 'open');
  await time.pass(1);
  equal([liveState.value, heardUntil.value - last], ['lost', 0]);
  await time.pass(60_000);
  equal(heardUntil.value - last, 0);
  equal(told, []);
  while (sources.last().closed) {
    await time.pass(250);
  }
  sources.last().open();
  equal([liveState.value, heardUntil.value], ['open', null]);
  await time.pass(GATHER_MILLIS);
  equal(told, [null]);
  leave();
});
test('a stream that ends and is there again at once is no loss', async () => {
  answer = async () => Response.json({ account: 'a', unit: 'U', roles: ['unit'], csrf: {} });
  sources.last().say('beat');
  sources.last().fail();
  await time.pass(1000);
  equal(liveState.value, 'open');
  sources.last().open();
  equal(heardUntil.value, null);
});
test('that the browser has no network shows at once', async () => {
  dispatchEvent(new Event('offline'));
  equal(liveState.value, 'lost');
  sources.last().say('beat');
  equal(liveState.value, 'open');
});
test('who has no stream asks every five seconds, and a console that falls silent shows within fifteen, too', async () => {
  answer = async () => new Response();
  session.value = { account: 'a', unit: 'U', roles: ['admin'], csrf: {} };
  await nextTick();
  equal(sources.last().closed, true);
  asked.length = 0;
  await time.pass(60_000);
  equal([asked.length, new Set(asked).size, asked[0], liveState.value, heardUntil.value], [12, 1, 'HEAD /', 'open', null]);
  answer = silent;
  const last = Date.now();
  await time.pass(15_000);
  equal([liveState.value, heardUntil.value <= last], ['lost', true]);
  answer = async () => new Response(null, { status: 502 });
  await time.pass(15_000);
  equal(liveState.value, 'lost');
  answer = async () => new Response();
  await time.pass(5000);
  equal([liveState.value, heardUntil.value], ['open', null]);
});
test('nobody is asked for whom nobody is signed in', async () => {
  session.value = null;
  await nextTick();
  asked.length = 0;
  await time.pass(60_000);
  equal(asked, []);
  globalThis.fetch = realFetch;
  sources.restore();
  time.restore();
});
