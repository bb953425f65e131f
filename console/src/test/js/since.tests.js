import { followStream } from '/js/stream.js';
import { equal, test, until } from './harness.js';

const AT = '2026-11-30T08:00:00Z';
const REPORTED = ['progress-reported'];

/** @type {any[]} */
const sources = [];
/** @type {any} */ (window).EventSource = class extends EventTarget {
  constructor(address) {
    super();
    this.address = address;
    sources.push(this);
  }

  tell(type, data) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  close() {}
};

// The time, which a test may let pass.
const now = performance.now.bind(performance);
let passed = 0;
performance.now = () => now() + passed;

/** A tab that has begun so many milliseconds ago. */
function tab(millis = 0) {
  const heard = [];
  const leave = followStream('li.na', REPORTED, (news) => heard.push(news), { at: AT, asked: performance.now() - millis });
  return { heard, leave };
}

test('a tab hears what has come since it has begun, by the stream or by the tab that has the stream', async () => {
  const first = tab();
  await until(() => sources.length === 1);
  equal(sources[0].address, `/api/live?since=${encodeURIComponent(AT)}`);
  sources[0].onopen();
  sources[0].tell('progress-reported', { key: 'P' });
  const signal = { is: 'signal', signal: { type: 'progress-reported', key: 'P' } };
  passed = 10_000;
  const second = tab(9_000);
  const third = tab();
  await until(() => second.heard.length === 2 && third.heard.length === 1);
  equal([first.heard, second.heard, third.heard], [[{ is: 'open' }, signal], [{ is: 'beat' }, signal], [{ is: 'beat' }]]);

  sources[0].onerror();
  const fourth = tab();
  await until(() => fourth.heard.length === 1 && third.heard.length === 2);
  equal([fourth.heard, third.heard[1]], [[{ is: 'lost' }], { is: 'lost' }]);
  [fourth, third, second, first].forEach(({ leave }) => leave());
});
test('whoever has lost the stream does not ask for what has come since', async () => {
  sources.length = 0;
  const only = tab();
  await until(() => sources.length === 1);
  sources[0].onopen();
  sources[0].onerror();
  await until(() => sources.length === 2);
  equal([sources[1].address, only.heard.at(-1)], ['/api/live', { is: 'lost' }]);
  only.leave();
});
