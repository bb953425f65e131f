import { filterOf, questionOf, sortOf } from '/js/features/portfolio/selection.js';
import { equal, test } from './harness.js';

test('each order has a direction of its own until the other is asked for', () => {
  equal([sortOf({}), sortOf({ sort: 'name' }), sortOf({ sort: 'colour' })], [{ by: 'worst', direction: 'DESC' }, { by: 'name', direction: 'ASC' }, { by: 'worst', direction: 'DESC' }]);
  equal(sortOf({ sort: 'investment', direction: 'ASC' }), { by: 'investment', direction: 'ASC' });
  equal(sortOf({ sort: 'code', direction: 'up' }), { by: 'code', direction: 'ASC' });
});
test('the service is asked for what the address selects', () => {
  const query = { q: ' 园 ', chain: '新能源', yearClass: 'CONTINUED', sort: 'year_class', alert: 'x' };
  const asked = { lamp: undefined, stage: undefined, unit: undefined, q: '园', classification: undefined, chain: '新能源', tier: undefined, yearClass: 'CONTINUED' };
  equal(filterOf(query), asked);
  equal(questionOf(query), { ...asked, sort: 'YEAR_CLASS', direction: 'ASC' });
});
