import { columnsOf, FIELDS, matchOf, missingIn } from '/js/features/lists/match.js';
import { countsOf, joined, stepsOf } from '/js/features/lists/steps.js';
import { equal, test } from './harness.js';

const rows = (...states) => states.map((state, i) => ({ row: i + 2, state }));

test('what the headings have told is sent as it was understood', () => {
  const match = matchOf({ columns: [{ field: 'totalInvestment', column: 'F', unit: 'TEN_THOUSAND' }, { field: 'id', column: 'B' }] });
  equal(columnsOf(match), 'id:B,totalInvestment:F:TEN_THOUSAND');
});
test('a field that was taken its column is not sent, and one column may be several fields', () => {
  const match = { id: { column: 'A', unit: '' }, sponsor: { column: '', unit: '' }, leadUnit: { column: 'C' }, fieldUnit: { column: 'C' } };
  equal(columnsOf(match), 'id:A,leadUnit:C,fieldUnit:C');
});
test('what a new project needs is missed, what it may have is not', () => {
  const all = Object.fromEntries(FIELDS.map(({ name }) => [name, { column: 'A' }]));
  equal(missingIn(all), []);
  equal(missingIn({ ...all, tier: { column: '' }, sponsor: undefined }), ['tier']);
});
test('rows are counted by what becomes of them', () => {
  equal(countsOf(rows('NEW', 'UNCHANGED', 'NEW', 'AMENDED')), { NEW: 2, AMENDED: 1, UNCHANGED: 1, OVERTAKEN: 0 });
});
test('a long list goes in by steps of the rows that do something', () => {
  equal(stepsOf(rows('NEW', 'UNCHANGED', 'NEW', 'AMENDED', 'NEW'), 2), [{ rows: '2-4', projects: 2 }, { rows: '5-6', projects: 2 }]);
  equal(stepsOf(rows('UNCHANGED'), 2), []);
});
test('what the steps have done is one list', () => equal(joined([{ projects: [1, 2] }, { projects: [3] }]), [1, 2, 3]));
