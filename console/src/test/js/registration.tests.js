import { bodyOf, draftOf, isCode } from '/js/features/registration/draft.js';
import { equal, test } from './harness.js';

const PROJECT = {
  id: 'GX-1', names: { zh: '产业园' }, classification: 'INDUSTRY', tier: '1BN', totalInvestment: 12345678.91, annualInvestment: 0, leadUnit: 'GX',
  responsibleUnit: 'GX', fieldUnit: 'GX', requiredFinish: '2027-06-30', stage: 'STARTED', standing: 'ACTIVE', revision: 3,
};

test('amounts are written in ten thousands and sent in yuan, exact to the fen', () => {
  const draft = draftOf(PROJECT);
  equal([draft.totalInvestment, draft.annualInvestment], ['1234.567891', '0']);
  equal([bodyOf(draft).totalInvestment, bodyOf(draft).annualInvestment], [12345678.91, 0]);
});
test('what is left empty is not sent', () => {
  const { names, ...body } = bodyOf({ ...draftOf(PROJECT), 'names.en': ' ', sponsor: ' 王建国 ' });
  equal([names, 'industryChain' in body, 'stage' in body, body.sponsor], [{ zh: '产业园' }, false, false, '王建国']);
});
test('a new project begins signed and active', () => {
  const { stage, standing, reason } = draftOf(null);
  equal([stage, standing, reason], ['SIGNED', 'ACTIVE', undefined]);
});
test('codes have their form; a missing one is said elsewhere', () => equal(['GX-2026-017', '', '-x', 'a b', 'x'.repeat(41)].map(isCode), [true, true, false, false, false]));
