import { href, paramsOf, parseAddress } from '/js/address.js';
import { equal, test } from './harness.js';

test('an address has a path and what is asked', () => {
  const { path, segments, query } = parseAddress('#/projects/GX%2F1?alert=a%20b');
  equal([path, segments, query], ['/projects/GX%2F1', ['projects', 'GX/1'], { alert: 'a b' }]);
});
test('no address is the first page', () => equal(parseAddress('').segments, []));
test('a link that is cut inside a letter has no segments', () => {
  equal(['#/projects/%', '#/projects/%E9', '#/%C3%28'].map((hash) => parseAddress(hash).segments), [null, null, null]);
});
test('a pattern gives names to what stands in an address', () => {
  equal(paramsOf('/projects/:id', ['projects', 'GX-1']), { id: 'GX-1' });
  equal(paramsOf('/projects/:id/plan', ['projects', 'GX-1', 'plan']), { id: 'GX-1' });
});
test('another address has no values', () => {
  equal([paramsOf('/projects/:id', ['projects']), paramsOf('/alerts', ['units']), paramsOf('/', [])], [null, null, {}]);
});
test('what is empty is left out of an address', () => equal(href('/alerts', { unit: '', q: '桥', state: null }), '#/alerts?q=%E6%A1%A5'));
