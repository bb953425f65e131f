import { amendQuery, closeOver, go, openOver, route, turnTo } from '/js/router.js';
import { equal, test, until } from './harness.js';

const at = (hash) => until(() => route.value.hash === hash);

test('filters change the address without a step', () => {
  go('#/alerts');
  const { length } = history;
  amendQuery({ q: 'x' });
  equal([location.hash, history.length - length], ['#/alerts?q=x', 0]);
});
test('Back closes what lies over a page', async () => {
  go('#/alerts?unit=A');
  openOver({ alert: '1' });
  equal(route.value.query, { unit: 'A', alert: '1' });
  history.back();
  await at('#/alerts?unit=A');
});
test('closing goes back where it was opened, so that Back does not open it again', async () => {
  go('#/alerts?unit=B');
  openOver({ alert: '2' });
  closeOver('alert');
  await at('#/alerts?unit=B');
  history.back();
  await until(() => route.value.hash !== '#/alerts?unit=B');
  equal('alert' in route.value.query, false);
});
test('closing what a link has opened stays on the page', () => {
  go('#/alerts?alert=3');
  closeOver('alert');
  equal(location.hash, '#/alerts');
});
test('the page of a list is a step, and Back leads to it and to its place', async () => {
  const long = document.createElement('div');
  long.style.height = '5000px';
  document.body.append(long);
  go('#/');
  turnTo(3);
  await until(() => scrollY === 0);
  scrollTo(0, 1200);
  go('#/projects/X');
  await until(() => scrollY === 0);
  history.back();
  await at('#/?page=3');
  await until(() => scrollY === 1200);
  long.remove();
});
