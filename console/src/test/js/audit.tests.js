import { createApp } from '/js/vendor/vue.js';
import { queryOf } from '/js/features/audit/filters.js';
import { Sentence, deed } from '/js/features/audit/Sentence.js';
import en from '/js/features/audit/en.js';
import zh from '/js/features/audit/zh.js';
import { kindOf, pairsOf, placeOf } from '/js/features/audit/told.js';
import { html } from '/js/html.js';
import { addTexts, setLang } from '/js/i18n/index.js';
import { equal, test } from './harness.js';

const entry = {
  action: 'amendProject', outcome: 'DONE', target: '/api/registry/projects/P1', by: { account: 'wang.min', name: '王敏' },
  about: { kind: 'project', id: 'P1', names: { zh: '产业园', en: 'Park' } }, changes: [{ field: 'requiredFinish', before: '2027-06-30', after: '2027-09-30' }],
  reason: '批复调整工期',
};

function said(language, more = {}) {
  addTexts({ zh, en });
  setLang(language);
  const place = document.createElement('div');
  createApp({ setup: () => () => html`<${Sentence} entry=${{ ...entry, ...more }} />` }).mount(place);
  const text = (name) => place.querySelector(`[data-test=audit-${name}]`)?.textContent;
  return { sentence: text('sentence'), change: text('change'), reason: text('reason'), detail: text('detail') };
}

test('an entry says who did what to which project, the old and the new value, and why', () => {
  equal(said('zh'), { sentence: '王敏 （wang.min） 修改项目 产业园', change: '要求完工 2027-06-30 → 2027-09-30', reason: '原因：批复调整工期' });
  equal(said('en').sentence, '王敏 (wang.min) changed the project Park');
});
test('what was not carried out says so', () => equal(said('zh', { outcome: 'DENIED', by: undefined }).sentence, '未识别身份 未执行：修改项目 产业园'));
test('what has no name is called by its id, a command without words as the interface does', () => {
  equal(said('zh', { about: { kind: 'project', id: 'P1' } }).sentence, '王敏 （wang.min） 修改项目 P1');
  equal(said('zh', { action: 'unheardOf' }).sentence, '王敏 （wang.min） unheardOf /api/registry/projects/P1');
});
test('rights that were given are told in words', () => equal(said('zh', { detail: 'account=li.yun roles=unit,office unit=GX disabled=false' }).detail, '账号 li.yun · 角色 责任单位、调度办 · 单位 GX · 停用 否'));
test('a detail that is written otherwise stays as it is', () => equal([pairsOf('from=today'), pairsOf('colour=red'), pairsOf('')], [null, null, null]));
test('whether a list was applied is told, too', () => equal(pairsOf('looked at created=a amended='), [['list', 'looked at'], ['created', 'a']]));
test('a field is one of the project, of an activity, or an activity itself', () => {
  equal([placeOf('requiredFinish'), placeOf('A070.plannedFinish'), placeOf('A.1.names.zh'), placeOf('A070')], [
    { activity: null, name: 'requiredFinish' }, { activity: 'A070', name: 'plannedFinish' }, { activity: 'A.1', name: 'names.zh' }, { activity: 'A070', name: null },
  ]);
});
test('units, stages and money are known by their field', () => equal(['leadUnit', 'stage', 'totalInvestment', 'sponsor', null].map(kindOf), ['unit', 'stage', 'money', 'text', 'text']));
test('a command without its object is what the filter calls it', () => equal(deed('changeStage', ''), '更改项目阶段'));
test('routine reports are asked for in so many words', () => equal([queryOf({}).reports, queryOf({ reports: 'yes' }).reports, queryOf({ q: '工期', object: 'P1' }).q], [null, true, '工期']));
