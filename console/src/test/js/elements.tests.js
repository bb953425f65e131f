import { bodyOf, CATEGORIES, draftOf, needsReason, queryOf, stateOf, toneOf } from '/js/features/elements/elements.js';
import { itemsOf, placeOf, valuesOf } from '/js/features/elements/defaults.js';
import { equal, test } from './harness.js';

test('a state that follows needs no reason, going back and doing without need one', () => {
  equal(['NEEDED/APPLIED', 'APPLIED/GRANTED', 'REFUSED/APPLIED', 'EXPIRED/GRANTED', 'DROPPED/DROPPED'].map((way) => needsReason(...way.split('/'))), [false, false, false, false, false]);
  equal(['GRANTED/APPLIED', 'APPLIED/NEEDED', 'NEEDED/DROPPED', 'DROPPED/NEEDED', 'REFUSED/GRANTED'].map((way) => needsReason(...way.split('/'))), [true, true, true, true, true]);
});
test('of a month it is asked what is still to be applied for, unless a state is chosen', () => {
  equal(queryOf({ view: 'month' }, '2026-03-02'), { month: '2026-03', overdue: '', state: 'NEEDED,REFUSED,EXPIRED', authority: undefined, category: undefined });
  equal(queryOf({ view: 'month', month: '2026-05', state: 'APPLIED' }, '2026-03-02').state, 'APPLIED');
  equal(queryOf({ view: 'month', month: '2026-05' }, '2026-03-02').month, '2026-05');
});
test('a month that was chosen counts for its list only', () => {
  const asked = queryOf({ view: 'overdue', month: '2026-05', authority: 'GX-ZR', category: 'LAND' }, '2026-03-02');
  equal(asked, { month: '', overdue: 'true', state: '', authority: 'GX-ZR', category: 'LAND' });
});
test('what has passed is red, what is going to be late is yellow', () =>
  equal(['APPLY_OVERDUE', 'GRANT_OVERDUE', 'EXPIRES_TOO_EARLY', 'APPLIED_LATE', 'ACTIVITY_GONE'].map(toneOf), ['red', 'red', 'yellow', 'yellow', 'yellow']));
test('an element that an activity needs is sent without a day, and what is empty is left out', () => {
  const draft = { ...draftOf(null), id: 'LAND-1', 'names.zh': '用地', category: 'LAND', authority: 'GX-ZR', activity: 'A030', neededOn: '2026-09-01', leadDays: '30' };
  equal(bodyOf(draft), { id: 'LAND-1', category: 'LAND', authority: 'GX-ZR', activity: 'A030', leadDays: 30, names: { zh: '用地' } });
  equal(bodyOf({ ...draft, activity: '', leadDays: '' }), { id: 'LAND-1', category: 'LAND', authority: 'GX-ZR', neededOn: '2026-09-01', names: { zh: '用地' } });
});
test('the day of need is a value of the form only where no activity says it', () => {
  const element = { id: 'E', category: 'LAND', names: { zh: '用地', en: 'Land' }, authority: 'GX', leadDays: 0, needBy: '2026-09-01' };
  equal(draftOf(element).neededOn, '2026-09-01');
  equal(draftOf({ ...element, activity: 'A' }).neededOn, '');
  equal(bodyOf(draftOf(element)), { id: 'E', category: 'LAND', authority: 'GX', neededOn: '2026-09-01', leadDays: 0, names: { zh: '用地', en: 'Land' } });
});
test('only a grant is sent with the day until which it holds, and evidence with its link', () => {
  const draft = { state: 'GRANTED', on: '2026-03-02', 'evidence.text': ' 批复 1 ', 'evidence.link': '', validUntil: '2027-03-02', reason: '' };
  equal(stateOf(draft), { state: 'GRANTED', on: '2026-03-02', evidence: { text: '批复 1' }, validUntil: '2027-03-02' });
  equal(stateOf({ ...draft, state: 'APPLIED', on: '', 'evidence.link': 'https://a.cn/1', reason: '误报' }),
    { state: 'APPLIED', evidence: { text: '批复 1', link: 'https://a.cn/1' }, reason: '误报' });
});
test('defaults are sent as they came, without the categories of which nothing is said', () => {
  const items = [{ category: 'LAND', leadDays: 30, validityDays: 1095, source: 'a' }, { category: 'PLANNING', validityDays: 365, source: 'b' }];
  equal(itemsOf(valuesOf(items)), items);
  equal(itemsOf({ ...valuesOf(items), 'LAND-leadDays': '', 'LAND-validityDays': '', 'LAND-source': '', 'FUNDS-leadDays': '0' }), [{ category: 'FUNDS', leadDays: 0 }, items[1]]);
  equal(Object.keys(valuesOf([])).length, 3 * CATEGORIES.length);
});
test('what is wrong with a default stands at its field', () => {
  const items = [{ category: 'LAND' }, { category: 'FUNDS' }];
  equal([placeOf('items[1].source', items), placeOf('reason', items)], ['FUNDS-source', 'reason']);
});
