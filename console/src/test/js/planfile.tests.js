import { isChange, kindsOf, namesToLookAt } from '/js/features/planfile/answer.js';
import { CHARTS, isForBrowser } from '/js/features/planfile/charts.js';
import { equal, test } from './harness.js';

const named = (...all) => all.map((zh) => ({ names: { zh } }));

test('what became of rows is told by kind, the most frequent first', () => {
  const notes = [{ code: 'a', row: '1' }, { code: 'b', row: '2' }, { code: 'b', row: '3' }];
  equal(kindsOf(notes).map(({ code, notes: of }) => [code, of.length]), [['b', 2], ['a', 1]]);
});
test('an encoding is looked at by names that are not plain letters, each once', () => {
  equal(namesToLookAt(named('Piles', '桩基', '桩基', '承台')), ['桩基', '承台']);
  equal(namesToLookAt(named('一', '二', '三', '四', '五', '六', '七')).length, 6);
});
test('a file that is the plan changes nothing', () => {
  equal(isChange({ changes: { addedCount: 0, changedCount: 0, removedCount: 0 } }), false);
  equal(isChange({ changes: { addedCount: 0, changedCount: 0, removedCount: 1 } }), true);
});
test('a chart is drawn on paper of two sizes, and as a picture', () => {
  equal(CHARTS.map(({ query }) => Object.values(query).join(' ')), ['PDF A3', 'PDF A0', 'PNG']);
});
test('the browser prints what the server has no font for, and nothing else', () => {
  equal(isForBrowser({ type: 'https://gantry.io/problems/characters-without-font' }), true);
  equal(isForBrowser({ type: 'https://gantry.io/problems/unavailable' }), false);
  equal(isForBrowser({ type: null }), false);
});
