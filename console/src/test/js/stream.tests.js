import { followStream, SILENCE_MILLIS } from '/js/stream.js';
import { equal, test, until } from './harness.js';
import { stubbedSources } from './sources.js';
import { heldTime } from './time.js';

const TYPES = ['progress-reported'];
let logins = 0;

/** Follows a stream of its own; heard are the kinds of news. */
async function following(run) {
  const time = heldTime();
  const sources = stubbedSources();
  const heard = [];
  const leave = followStream(`login ${++logins}`, TYPES, ({ is }) => heard.push(is));
  try {
    await until(() => sources.opened.length);
    await run({ time, sources, heard });
  } finally {
    leave();
    sources.restore();
    time.restore();
  }
}

test('the limit of silence leaves time to say so within fifteen seconds, and misses a beat without alarm', () => equal(SILENCE_MILLIS > 10_000 && SILENCE_MILLIS < 15_000, true));
test('a stream that falls silent is given up at the limit, not before, and another is opened', () => following(async ({ time, sources, heard }) => {
  sources.last().open();
  await time.pass(SILENCE_MILLIS - 1);
  equal([heard, sources.last().closed], [['open'], false]);
  await time.pass(1);
  equal([heard, sources.last().closed], [['open', 'lost'], true]);
  await time.pass(1000);
  equal([sources.opened.length, sources.last().url, sources.last().closed], [2, '/api/live', false]);
}));
test('a stream that never answers is given up in the same time', () => following(async ({ time, heard }) => {
  await time.pass(SILENCE_MILLIS);
  equal(heard, ['lost']);
}));
test('whatever is said puts the limit off', () => following(async ({ time, sources, heard }) => {
  sources.last().open();
  await time.pass(SILENCE_MILLIS - 1);
  sources.last().say('beat');
  await time.pass(SILENCE_MILLIS - 1);
  sources.last().say('progress-reported', { topic: 't', key: 'P', partition: 0, offset: 7 });
  await time.pass(SILENCE_MILLIS - 1);
  equal(heard, ['open', 'beat', 'signal']);
  await time.pass(1);
  equal(heard.at(-1), 'lost');
}));
test('each failure is waited for longer than the last, to fifteen seconds, and an answer begins anew', () => following(async ({ time, sources }) => {
  const waits = [];
  for (let i = 0; i < 6; i++) {
    const before = sources.opened.length;
    const start = Date.now();
    sources.last().fail();
    while (sources.opened.length === before) {
      await time.pass(250);
    }
    waits.push(Date.now() - start);
  }
  equal(waits, [750, 1500, 3000, 6000, 11_250, 11_250]);
  sources.last().open();
  sources.last().fail();
  const before = sources.opened.length;
  await time.pass(750);
  equal(sources.opened.length, before + 1);
}));
test('a network that is there again is used at once', () => following(async ({ sources }) => {
  sources.last().fail();
  dispatchEvent(new Event('online'));
  equal([sources.opened.length, sources.last().closed], [2, false]);
}));
test('another tab hears the same by the same stream, and opens its own when the first is gone', async () => {
  const sources = stubbedSources();
  const [first, second] = [[], []];
  const leaveFirst = followStream('two tabs', TYPES, ({ is }) => first.push(is));
  await until(() => sources.opened.length);
  const leaveSecond = followStream('two tabs', TYPES, ({ is }) => second.push(is));
  sources.last().say('beat');
  await until(() => second.length);
  // A tab that joins is told how it is with the stream, which it may be in the same moment.
  equal([first, [...new Set(second)], sources.opened.length], [['beat'], ['beat'], 1]);
  leaveFirst();
  await until(() => sources.opened.length === 2);
  equal(sources.opened.map(({ closed }) => closed), [true, false]);
  leaveSecond();
  sources.restore();
});
