import { passwordsTable, rowFaults, templateOf, textOf } from '/js/features/accounts/people.js';
import { selected, SORTS } from '/js/features/accounts/selection.js';
import { sortFrom } from '/js/ui/sort.js';
import { equal, test } from './harness.js';

const bytes = (...values) => new Uint8Array(values).buffer;

test('faults of a list stand at the rows and headings of the spreadsheet, in its order', () => {
  const errors = [
    { field: 'people[4].roles[1]', detail: 'boss' }, { field: 'people[0].name', detail: 'Bad Name' }, { field: 'people[4].zh', detail: 'none' },
  ];
  equal(rowFaults({ status: 422, errors }), [
    { row: 2, column: 'account', detail: 'Bad Name' }, { row: 6, column: 'roles', detail: 'boss' }, { row: 6, column: 'name', detail: 'none' },
  ]);
});
test('what concerns the whole list comes first, without a row', () => {
  const errors = [{ field: 'people[0].unit', detail: 'a' }, { field: 'people', detail: 'b' }, { field: '', detail: 'c' }];
  equal(rowFaults({ status: 422, errors }).map(({ row, column, detail }) => [row, column, detail]), [[null, null, 'b'], [null, null, 'c'], [2, 'unit', 'a']]);
});
test('other problems are no faults of a list', () => equal([rowFaults(null), rowFaults({ status: 503, errors: [] })], [[], []]));
test('lists are read as spreadsheets save them, in UTF-8 or GB 18030', () => {
  equal([textOf(new TextEncoder().encode('\uFEFF账号').buffer), textOf(bytes(0xd5, 0xcb, 0xba, 0xc5))], ['账号', '账号']);
});
test('what is no text is not read', () => equal([textOf(bytes(0x50, 0x4b, 3, 4, 0, 0)), textOf(bytes(0xff, 0xff))], [null, null]));
test('a template has the headings that the service reads', () => {
  equal([templateOf('zh'), templateOf('en')], ['账号,姓名,英文名,单位,角色,停用\r\n', 'account,name,english,unit,roles,disabled\r\n']);
});
test('first passwords are a table', () => equal(passwordsTable([{ name: 'li.yun', password: 'abc' }], ['账号', '初始密码']), '账号,初始密码\r\nli.yun,abc\r\n'));
test('accounts are found by name, account and unit, and sorted both ways', () => {
  const accounts = [{ name: 'b', names: { zh: '张丽' }, unit: 'GX' }, { name: 'a', names: { zh: '安娜', en: 'Anna' }, unit: 'QY', disabled: true }, { name: 'c', names: { zh: '安娜' } }];
  const units = (code) => ({ GX: '高新区', QY: '企业' })[code];
  const names = (q, address) => selected(accounts, q, sortFrom(address, SORTS), units).map(({ name }) => name);
  equal([names('', {}), names('', { direction: 'DESC' }), names('', { sort: 'state' })], [['a', 'c', 'b'], ['b', 'c', 'a'], ['b', 'c', 'a']]);
  equal([names(' anna ', {}), names('高新', {}), names('gx', {}), names('zzz', {})], [['a'], ['b'], ['b'], []]);
});
