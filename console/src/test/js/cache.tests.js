import { createApp, h, nextTick, ref, watch } from '/js/vendor/vue.js';
import { forgetAll, outdatedSince, useCached } from '/js/cache.js';
import { shared } from '/js/sharing.js';
import { equal, test, until } from './harness.js';

/**
 * Shows what the setup gives, until the returned function is called.
 * @template T
 * @param {() => T} setup
 * @returns {[T, () => void]}
 */
function showing(setup) {
  let shown;
  const app = createApp({ setup() { shown = setup(); return () => h('p'); } });
  app.mount(document.createElement('div'));
  return [shown, () => app.unmount()];
}

test('two who show the same have one copy of it', async () => {
  let asked = 0;
  const use = () => useCached('same', async () => ++asked);
  const [[first, second], end] = showing(() => [use(), use()]);
  await until(() => !first.loading.value && first.value.value);
  equal([first.value.value, second.value.value, asked], [1, 1, 1]);
  end();
});
test('coming back shows at once what was there, and asks again', async () => {
  let asked = 0;
  const use = () => useCached('back', async () => ++asked);
  const [first, end] = showing(use);
  await until(() => first.value.value === 1);
  end();
  const [again, endAgain] = showing(use);
  equal(again.value.value, 1);
  await until(() => again.value.value === 2);
  endAgain();
});
test('what fails keeps what is there and says so', async () => {
  let fails = false;
  const [shown, end] = showing(() => useCached('fails', async () => { if (fails) { throw new Error('away'); } return 'there'; }));
  await until(() => shown.value.value);
  const { value: before } = shown.at;
  fails = true;
  await shown.reload();
  equal([shown.value.value, shown.problem.value.message, shown.at.value], ['there', 'away', before]);
  fails = false;
  await shown.reload();
  equal(shown.problem.value, null);
  end();
});
test('another question does not get the answer to the one before', async () => {
  const question = ref('one');
  const answers = {};
  const [shown, end] = showing(() => useCached(() => `q/${question.value}`, () => new Promise((resolve) => (answers[question.value] = resolve))));
  await until(() => answers.one);
  question.value = 'two';
  await until(() => answers.two);
  answers.two('second');
  answers.one('first');
  await until(() => shown.value.value);
  await nextTick();
  equal(shown.value.value, 'second');
  end();
});
test('who has turned to another question does not ask it for those who stay', async () => {
  const question = ref('one');
  const [staying, end] = showing(() => useCached('turned/one', async () => 'one'));
  const [turning, endTurning] = showing(() => useCached(() => `turned/${question.value}`, async () => question.value));
  await until(() => turning.value.value === 'one');
  question.value = 'two';
  await until(() => turning.value.value === 'two');
  await staying.reload();
  equal(staying.value.value, 'one');
  endTurning();
  end();
});
test('changes wait for their turn', async () => {
  const [shown, end] = showing(() => useCached('turn', async () => ['a']));
  await until(() => shown.value.value);
  await Promise.all(['b', 'c'].map((more) => shown.change(async (before) => [...before, more])));
  equal(shown.value.value, ['a', 'b', 'c']);
  end();
});
test('with other rights nothing of before is shown', async () => {
  const use = () => useCached('rights', async () => 'secret');
  const [shown, end] = showing(use);
  await until(() => shown.value.value);
  end();
  forgetAll();
  const [again, endAgain] = showing(use);
  equal(again.value.value, null);
  endAgain();
});
test('what has not changed stays the same object, so nothing that shows it is made again', () => {
  const before = { at: 1, stages: { STARTED: 2 }, rows: [{ id: 'A', n: 1 }, { id: 'B', n: 1 }], gone: {} };
  const now = shared(before, { at: 2, stages: { STARTED: 2 }, rows: [{ id: 'A', n: 1 }, { id: 'B', n: 2 }] });
  equal(now, { at: 2, stages: { STARTED: 2 }, rows: [{ id: 'A', n: 1 }, { id: 'B', n: 2 }] });
  equal([now.stages === before.stages, now.rows === before.rows, now.rows[0] === before.rows[0], now.rows[1] === before.rows[1]], [true, false, true, false]);
  const same = { rows: [[1, null], {}] };
  equal([shared(same, structuredClone(same)) === same, shared(same, { rows: [[1, null]] }).rows.length, shared([], {}), shared(null, { a: 1 })], [true, 1, {}, { a: 1 }]);
});
test('an answer that says the same again tells nobody of a change', async () => {
  let told = 0;
  const [shown, end] = showing(() => {
    const answer = useCached('again', async () => ({ lamps: { RED: 1 } }));
    watch(answer.value, () => told++);
    return answer;
  });
  await until(() => shown.value.value);
  await shown.reload();
  await nextTick();
  equal(told, 1);
  end();
});
test('what is away for a moment comes back by itself, and meanwhile it is said of when that is which is shown', async () => {
  let away = false;
  const [shown, end] = showing(() => useCached('away', async () => {
    if (away) {
      throw Object.assign(new Error('away'), { passing: true });
    }
    return 'there';
  }));
  await until(() => shown.value.value);
  const { value: before } = shown.at;
  equal(outdatedSince.value, null);
  away = true;
  await shown.reload();
  equal([shown.value.value, outdatedSince.value], ['there', before]);
  away = false;
  await until(() => outdatedSince.value === null);
  equal([shown.problem.value, shown.at.value >= before], [null, true]);
  end();
});
test('nothing is said of what nobody looks at any more, nor of what was never there', async () => {
  let fails = false;
  const [shown, end] = showing(() => useCached('left', async () => { if (fails) { throw new Error('refused'); } return 'there'; }));
  await until(() => shown.value.value);
  fails = true;
  await shown.reload();
  equal(typeof outdatedSince.value, 'number');
  end();
  equal(outdatedSince.value, null);
  const [never, endNever] = showing(() => useCached('never', async () => { throw new Error('refused'); }));
  await until(() => never.problem.value);
  equal(outdatedSince.value, null);
  endNever();
});
