import { now } from '/js/clock.js';
import { daysLate, lastingEvidence } from '/js/delays.js';
import { setLang } from '/js/i18n/index.js';
import { settings } from '/js/settings.js';
import { equal, test } from './harness.js';

const behind = { evidence: [
  { name: 'asOf', drift: 'GROWING', names: { zh: '截至', en: 'As of' } },
  { name: 'pointsBehind', drift: 'GROWING', names: { zh: '落后百分点', en: 'Points behind' } },
  { name: 'percentComplete', drift: 'STEADY', names: { zh: '完成百分比', en: 'Percent complete' } },
  { name: 'basis', drift: 'STEADY', names: { zh: '依据', en: 'Basis' } },
] };
const stored = { percentComplete: '40', pointsBehind: '12.5', asOf: '2026-03-12', basis: 'linear' };

test('figures that grow with time are not shown as they were last written', () => {
  setLang('en');
  equal(lastingEvidence(behind, stored), [
    { name: 'basis', label: 'Basis', value: 'linear' }, { name: 'percentComplete', label: 'Percent complete', value: '40' },
  ]);
});
test('evidence is called as the rule calls it, in the language of the page', () => {
  setLang('zh');
  equal(lastingEvidence(behind, stored).map(({ label }) => label), ['依据', '完成百分比']);
});
test('evidence of a rule that is not installed any more is called by its name', () => {
  equal(lastingEvidence(undefined, { redAbovePoints: '30' }), [{ name: 'redAbovePoints', label: 'red above points', value: '30' }]);
});
test('days late are days of the portfolio, as the services count them', () => {
  settings.zone = 'Asia/Shanghai';
  const days = (due, at) => { now.value = Date.parse(at); return daysLate(due); };
  equal(days('2026-06-09T16:00:00Z', '2026-06-09T16:00:00Z'), 1);
  equal(days('2026-06-09T16:00:00Z', '2026-06-10T15:59:59Z'), 1);
  equal(days('2026-06-09T16:00:00Z', '2026-06-10T16:00:00Z'), 2);
  equal(days('2026-06-09T04:00:00Z', '2026-06-09T05:00:00Z'), 1);
  equal(days('2026-06-09T04:00:00Z', '2026-06-09T16:00:00Z'), 2);
});
