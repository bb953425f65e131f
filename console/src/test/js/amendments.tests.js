import { amendmentOf, bodyOf, fieldOf, FIELDS, idsOf, NONE, saysSomething } from '/js/features/amendments/amendment.js';
import { equal, test } from './harness.js';

const KEPT = { ...Object.fromEntries(FIELDS.map((name) => [name, ''])), reason: '' };

test('what is left empty is left alone', () => {
  equal(amendmentOf(KEPT), { set: {}, clear: [] });
  equal([saysSomething(KEPT), saysSomething({ ...KEPT, reason: '调整' }), saysSomething({ ...KEPT, tier: '1BN' })], [false, false, true]);
});
test('facts are set, flags both ways, and what is to go is cleared', () => {
  const draft = { ...KEPT, responsibleUnit: 'GX', sponsor: ' 陈立 ', taskForce: NONE, yearClass: NONE, flagship: 'false', inStatistics: 'true' };
  equal(amendmentOf(draft), {
    set: { responsibleUnit: 'GX', sponsor: '陈立', flagship: false, inStatistics: true }, clear: ['taskForce', 'yearClass'],
  });
});
test('projects go with the revision at which they were looked at', () => {
  equal(bodyOf({ ...KEPT, tier: '1BN', reason: ' 调整 ' }, [{ id: 'A', revision: 3, state: 'AMENDED' }, { id: 'B' }]), {
    projects: [{ id: 'A', revision: 3 }, { id: 'B' }], set: { tier: '1BN' }, clear: [], reason: '调整',
  });
});
test('an address names each project once', () => equal([idsOf('A,B,,A'), idsOf(undefined)], [['A', 'B'], []]));
test('faults come to the fields that have them', () => equal(['set.leadUnit', 'reason'].map(fieldOf), ['leadUnit', 'reason']));
