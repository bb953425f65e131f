import { changesOf } from '/js/features/plan/changes.js';
import { constraintIn, constraintText } from '/js/features/plan/constraints.js';
import { cellFaults, faultsIn } from '/js/features/plan/faults.js';
import { filled, headingsIn, pasted, tableOf } from '/js/features/plan/pasting.js';
import { dayOf, milestoneOf, tidied, unitOf, weightOf } from '/js/features/plan/reading.js';
import { editsOf, restored, rowsOf, totalsOf, withCells, withEdits, withNew, without } from '/js/features/plan/rows.js';
import { useSteps } from '/js/features/plan/steps.js';
import { equal, test } from './harness.js';

const UNITS = [{ code: 'GX-JT', names: { zh: '交通局', en: 'Transport' } }, { code: 'GX-ST', names: { zh: '环保局' } }, { code: 'GX-S2', names: { zh: '环保局' } }];
const CODES = new Set(UNITS.map(({ code }) => code));
const activity = (id, more = {}) => ({
  id, names: { zh: `工作${id}` }, plannedStart: '2026-03-01', plannedFinish: '2026-03-31', weight: 2, milestone: false, position: 10, ...more,
});
const PLAN = [activity('A010'), activity('A020', { position: 20 })];
const plan = () => rowsOf(PLAN);
const ids = (rows) => rows.map(({ cells }) => cells.id);
const cell = (rows, i, column) => rows[i].cells[column];

test('days are read as people write them', () => {
  const written = ['2026-03-01', '2026.3.1', '2026/3/1', '2026年3月1日', '2026年03月01号', '20260301', ' ２０２６／３／１ ', '2026/3/1 0:00'];
  equal(written.map(dayOf), written.map(() => '2026-03-01'));
});
test('what is no day, or could be two, is not read', () => {
  equal(['2026-02-30', '3/1/2026', '2026-3', '2026-03/01', '2026年13月1日', 'soon', ''].map(dayOf), [null, null, null, null, null, null, null]);
});
test('weights are read with their signs', () => equal(['12.50', '12.5%', '1,200', '０', '-1', '1.23456', 'x'].map(weightOf), ['12.5', '12.5', '1200', '0', null, null, null]));
test('a milestone is said by many words', () => equal(['是', 'Yes', '1', '◆', '', '否', 'maybe'].map(milestoneOf), ['true', 'true', 'true', 'true', '', '', null]));
test('a unit is known by its code or by a name that only one has', () => {
  equal(['GX-JT', '交通局', 'transport', '环保局', 'nobody', ''].map((text) => unitOf(text, UNITS)), ['GX-JT', 'GX-JT', 'GX-JT', null, null, '']);
});
test('what cannot be read stays as it was written', () => {
  equal([tidied('plannedStart', ' next  week ', UNITS), tidied('responsibleUnit', '环保局', UNITS), tidied('id', 'Ａ０１０', UNITS)], ['next week', '环保局', 'A010']);
});

test('a table is taken apart at lines, tabs and quotes', () => {
  equal(tableOf('A\t桩基\r\n\r\nB\t"two\nlines ""x"""\t3" pipe\t\n'), [['A', '桩基'], ['B', 'two\nlines "x"', '3" pipe', '']]);
  equal(tableOf(''), []);
});
test('headings are known in both languages, and data is no heading', () => {
  equal([headingsIn(['编号', '名称', '备注']), headingsIn(['Code', 'Planned start']), headingsIn(['A010', '桩基'])], [['id', 'names.zh', null], ['id', 'plannedStart'], null]);
});
test('pasted rows amend those of the same id, and the others are new', () => {
  const { rows, added, amended } = pasted(plan(), tableOf('A020\t主梁\t2026.4.1\t2026年5月1日\t7\t交通局\nB1\t桥面\t2026/6/1\t6月底\t3'), UNITS);
  equal([added, amended, ids(rows)], [1, 1, ['A010', 'A020', 'B1']]);
  equal([cell(rows, 1, 'plannedFinish'), cell(rows, 1, 'responsibleUnit'), cell(rows, 2, 'plannedFinish'), cell(rows, 2, 'milestone')], ['2026-05-01', 'GX-JT', '6月底', '']);
});
test('pasted rows without an id get one that follows the last', () => {
  equal(ids(pasted(plan(), tableOf('名称\t开始\n甲\t2026-1-1\n乙\t2026-1-2'), UNITS).rows), ['A010', 'A020', 'A030', 'A040']);
  equal(ids(withNew([], [{}, {}])), ['A010', 'A020']);
});
test('what is pasted into a cell goes to the right and down, and on below the last row', () => {
  const rows = filled(plan(), '=A020', 'plannedStart', tableOf('2026.4.1\t2026.4.2\n2026.4.3\t2026.4.4'), UNITS);
  equal([cell(rows, 0, 'plannedStart'), cell(rows, 1, 'plannedFinish'), cell(rows, 2, 'plannedStart'), rows[2].was], ['2026-03-01', '2026-04-02', '2026-04-03', null]);
});

test('every fault stands at its cell, all at once', () => {
  const rows = withNew(plan(), [
    { id: 'A010', plannedStart: 'soon', plannedFinish: '2026-01-01', weight: '-1', responsibleUnit: 'X', milestone: 'maybe', position: '1.5' },
    { id: 'a b', 'names.zh': '甲', plannedStart: '2026-02-02', plannedFinish: '2026-02-01', weight: '1' },
    { id: 'M', 'names.zh': '节点', plannedStart: '2026-02-02', plannedFinish: '2026-02-03', weight: '0', milestone: 'true' },
  ]);
  equal([...faultsIn(rows, CODES)], [
    ['+1', { id: 'twice', 'names.zh': 'missing', plannedStart: 'day', weight: 'weight', responsibleUnit: 'unit', milestone: 'yes-no', position: 'position' }],
    ['+2', { id: 'code', plannedFinish: 'order' }],
    ['+3', { plannedFinish: 'one-day' }],
  ]);
});
test('what nobody has touched is not found fault with', () => equal([...faultsIn(rowsOf([activity('A', { responsibleUnit: 'ELSEWHERE' })]), CODES)], []));
test('the faults that the service finds stand at the cells that were sent', () => {
  const errors = [{ field: 'set[1].plannedFinish', detail: 'late' }, { field: 'set[1].names', detail: 'none' }, { field: 'reason', detail: 'why' }];
  const { cells, rest } = cellFaults(errors, ['=A', '+1']);
  equal([[...cells], rest], [[['+1', { plannedFinish: 'late', 'names.zh': 'none' }]], [errors[2]]]);
});

test('only what has changed is sent', () => {
  let rows = withCells(plan(), '=A010', { plannedFinish: '2026-04-01' });
  rows = withNew(without(rows, '=A020'), [{ id: 'M1', 'names.zh': '封顶', plannedStart: '2026-06-01', weight: '0', milestone: 'true' }]);
  const { body, keys, added, amended, needsReason } = changesOf(rows);
  equal(body, {
    set: [
      { id: 'A010', names: { zh: '工作A010' }, plannedStart: '2026-03-01', plannedFinish: '2026-04-01', weight: 2 },
      { id: 'M1', names: { zh: '封顶' }, milestone: true, plannedStart: '2026-06-01', plannedFinish: '2026-06-01', weight: 0 },
    ],
    removed: ['A020'],
  });
  equal([keys, added, amended, needsReason], [['=A010', '+1'], 1, 1, true]);
});
test('what is not touched goes back as it came; a given duration ends where there are other days, and is back with as many', () => {
  const network = { parent: 'S', durationDays: 20, links: [{ predecessor: 'A010', type: 'SS' }], constraint: { kind: 'FNLT', date: '2026-04-30' } };
  const sent = (...edits) => changesOf(edits.reduce((rows, cells) => withCells(rows, '=B', cells), rowsOf([activity('B', network)]))).body.set[0];
  const { parent, durationDays, links, constraint } = sent({ weight: '3' });
  equal({ parent, durationDays, links, constraint }, network);
  equal([sent({ plannedFinish: '2026-04-05' }).durationDays, sent({ plannedFinish: '2026-04-05' }).links], [undefined, network.links]);
  equal(sent({ plannedStart: '2026-03-02' }, { plannedFinish: '2026-04-01' }).durationDays, 20);
  equal([sent({ plannedFinish: '2026-04-05' }, { durationDays: '22' }).durationDays, sent({ durationDays: '' }).durationDays], [22, undefined]);
});
test('a work breakdown is laid by cells and by paste: parent, duration, links, constraint', () => {
  const rows = pasted(rowsOf([activity('S'), activity('A010')]), tableOf('编号\t名称\t开始\t完成\t权重\t上级\t工期\t紧前工作\t约束\nA020\t桥面\t2026.4.1\t2026.4.30\t2\tS\t２０天\tA010SS+3\tfnlt 2026年5月31日'), UNITS).rows;
  const { parent, durationDays, links, constraint } = changesOf(withCells(rows, '=A010', { parent: 'S' })).body.set[1];
  equal({ parent, durationDays, links, constraint }, {
    parent: 'S', durationDays: 20, links: [{ predecessor: 'A010', type: 'SS', lagDays: 3, lagUnit: 'WORKING' }], constraint: { kind: 'FNLT', date: '2026-05-31' },
  });
  equal([...faultsIn(rows, CODES)], []);
  const wrong = withNew(rows, [{ id: 'B', 'names.zh': '错', plannedStart: '2026-04-01', plannedFinish: '2026-04-02', weight: '1', parent: 'B', durationDays: '0', links: 'X; A010', constraint: 'FNLT soon' }]);
  equal([...faultsIn(wrong, CODES).values()], [{ parent: 'parent', durationDays: 'duration', links: 'links', constraint: 'constraint' }]);
  equal([...cellFaults([{ field: 'set[0].links[1].predecessor', detail: 'x' }, { field: 'set[0].constraint.date', detail: 'y' }], ['=A']).cells], [['=A', { links: 'x', constraint: 'y' }]]);
});
test('constraints are read and written as people do', () => {
  equal(['FNLT 2026.9.30', 'asap', '', 'ＭＳＯ：2026-09-30'].map((text) => constraintText(constraintIn(text) ?? undefined)), ['FNLT 2026-09-30', 'ASAP', '', 'MSO 2026-09-30']);
  equal(['FNLT', 'ASAP 2026-09-30', 'FNLT soon', 'XXX 2026-09-30'].map(constraintIn), [undefined, undefined, undefined, undefined]);
});
test('a reason is needed where a date moves or an activity goes', () => {
  const reasons = [plan(), withCells(plan(), '=A010', { weight: '3' }), withCells(plan(), '=A010', { plannedStart: '2026-02-28' }), without(plan(), '=A010'), withNew(plan(), [{}])];
  equal(reasons.map((rows) => changesOf(rows).needsReason), [false, false, true, true, false]);
});
test('an activity that goes and comes again under its id is changed', () => {
  const { body, added, amended, needsReason } = changesOf(withNew(without(plan(), '=A020'), [{ id: 'A020', 'names.zh': '新', plannedStart: '2026-05-01', plannedFinish: '2026-05-02', weight: '1' }]));
  equal([body.removed, body.set.length, added, amended, needsReason], [[], 1, 0, 1, true]);
});
test('a new row goes at once, one of the plan stays in sight and comes back', () => {
  const rows = without(without(withNew(plan(), [{}]), '+1'), '=A010');
  equal([rows.length, rows[0].removed, editsOf(restored(rows, '=A010'))], [2, true, []]);
});

test('edits come on top of what somebody else has saved, cell by cell', () => {
  const edits = editsOf(withNew(withCells(plan(), '=A010', { weight: '5' }), [{ id: 'B', 'names.zh': '新' }]));
  const rows = withEdits(rowsOf([activity('A010', { plannedFinish: '2026-12-31' })]), edits);
  equal([ids(rows), cell(rows, 0, 'weight'), cell(rows, 0, 'plannedFinish')], [['A010', 'B'], '5', '2026-12-31']);
});
test('what was edited and is gone meanwhile is new; what was removed and is gone is done', () => {
  const edits = editsOf(without(withCells(plan(), '=A010', { weight: '5' }), '=A020'));
  const rows = withEdits([], edits);
  equal([ids(rows), rows[0].was], [['A010'], null]);
});
test('a plan tells its end and its weight, without what goes', () => {
  const rows = without(rowsOf([activity('A'), activity('B', { plannedFinish: '2027-01-01', weight: 1.5 }), activity('C', { plannedFinish: '2030-01-01' })]), '=C');
  equal(totalsOf(rows), { activities: 2, finish: '2027-01-01', weight: 3.5 });
});
test('each step can be taken back, the last first', () => {
  const steps = useSteps('a');
  steps.to('b');
  steps.to('c');
  steps.undo();
  equal([steps.now.value, steps.canUndo.value], ['b', true]);
  steps.undo();
  equal([steps.now.value, steps.canUndo.value], ['a', false]);
});
test('ten thousand rows are looked through while one does not notice', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `A${i}\t工作\t2026.3.1\t2026年4月1日\t1\t交通局`).join('\n');
  const begin = performance.now();
  const { rows } = pasted([], tableOf(text), UNITS);
  equal([rows.length, faultsIn(rows, CODES).size, changesOf(rows).added], [10_000, 0, 10_000]);
  equal(performance.now() - begin < 3_000, true);
});
