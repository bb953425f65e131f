import { changeTo, faultsOfName, queryOf, withoutView, withView } from '/js/features/portfolio/saved.js';
import { equal, test } from './harness.js';

const LATE = { name: '滞后', query: 'lamp=RED&sort=gap', hidden: [] };
const MINE = { name: '本区', query: 'unit=GX', hidden: ['stage'] };

test('a selection is the same text in whatever order it was made, without what is no part of it', () => {
  equal(queryOf({ sort: 'gap', lamp: 'RED', alert: 'x', q: '' }), LATE.query);
  equal(queryOf({ q: '产业 园' }), 'q=%E4%BA%A7%E4%B8%9A+%E5%9B%AD');
});
test('what was saved takes the place of the whole selection', () => {
  equal(changeTo(LATE.query), { lamp: 'RED', stage: '', unit: '', q: '', classification: '', chain: '', tier: '', yearClass: '', sort: 'gap', direction: '' });
  equal(changeTo(queryOf({ q: '产业 园' })).q, '产业 园');
});
test('a new view comes last, a renamed one stays where it is, and one is removed by its name', () => {
  equal(withView([LATE], MINE), [LATE, MINE]);
  equal(withView([LATE, MINE], { ...LATE, name: '红灯' }, '滞后').map(({ name }) => name), ['红灯', '本区']);
  equal(withoutView([LATE, MINE], '滞后'), [MINE]);
});
test('a name that another view has is said at the name', () => {
  equal(faultsOfName({ errors: [{ field: 'items[1].name', detail: 'x' }] }), { name: 'x' });
  equal([faultsOfName({ errors: [{ field: 'items', detail: 'x' }] }), faultsOfName(null)], [{}, {}]);
});
