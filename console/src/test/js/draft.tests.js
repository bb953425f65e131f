import { emptyDraft, fieldOf, isRefusal, sealer } from '/js/features/project/draft.js';
import { Problem } from '/js/http.js';
import { draftStore, dropOldDrafts, ownDrafts } from '/js/session/drafts.js';
import { session } from '/js/session/session.js';
import { faultsOf } from '/js/ui/faults.js';
import { equal, test } from './harness.js';

const NOW = Date.parse('2026-11-23T01:00:00Z');
const draft = { ...emptyDraft(), activityId: 'A010', percentComplete: '40', unit: 'GX', investment: '1234.56' };

test('a report has what was filled in, money in yuan', () => {
  const { id, ...body } = sealer('P-1').seal(draft, NOW);
  equal(body, { projectId: 'P-1', activityId: 'A010', unit: 'GX', percentComplete: 40, investmentToDate: 12_345_600, occurredAt: '2026-11-23T01:00:00.000Z' });
});
test('a repeat has the same id, changed content another', () => {
  const envelope = sealer('P-1');
  const first = envelope.seal(draft, NOW);
  equal(envelope.seal({ ...draft }, NOW + 1).id, first.id);
  equal(envelope.seal({ ...draft, percentComplete: '41' }, NOW).id === first.id, false);
});
test('after a known outcome the same content is a new report', () => {
  const envelope = sealer('P-1');
  const { id } = envelope.seal(draft, NOW);
  envelope.forget();
  equal(envelope.seal(draft, NOW).id === id, false);
});
test('faults stand beside their fields', () => {
  const problem = new Problem(422, { errors: [{ field: 'investmentToDate', detail: 'too much' }, { field: '$.percentComplete', detail: 'over' }, { detail: 'known' }, { detail: 'late' }] });
  equal(faultsOf(problem, fieldOf), { investment: 'too much', percentComplete: 'over', '': 'known late' });
});
test('only an answer to the content is a refusal', () => {
  equal([0, 401, 403, 422, 429, 503].map((status) => isRefusal(new Problem(status))), [false, false, false, true, false, false]);
});
test('drafts are kept for who has typed them, by what they are about', () => {
  session.value = { account: 'li.na', roles: [], unit: 'GX' };
  location.hash = '#/projects/P';
  draftStore('report', 'P/1').write({ a: 1 });
  equal([ownDrafts().map(({ kind, subject, place }) => [kind, subject, place]), draftStore('report', 'P/1').read().value], [[['report', 'P/1', '#/projects/P']], { a: 1 }]);
  session.value = { account: 'wang.lei', roles: [], unit: 'GX' };
  equal([ownDrafts(), draftStore('report', 'P/1').read()], [[], null]);
});
test('what nobody has touched for thirty days is dropped', () => {
  const key = 'gantry.draft/li.na/report/OLD';
  localStorage.setItem(key, JSON.stringify({ at: Date.now() - 31 * 86_400_000, value: {} }));
  dropOldDrafts();
  equal(localStorage.getItem(key), null);
});
