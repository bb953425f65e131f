// What a file would make of the plan: counts, what is wrong, what is lost, whose dates differ and why.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { LongList } from '../../ui/LongList.js';
import { canKeepBaseline, kindsOf, namesToLookAt } from './answer.js';
import { Differences } from './Differences.js';

const PAGE = 200;

export function Outcome({ answer }) {
  const { counts, changes, faults, notes, differences, encoding } = answer;
  const fact = (label, value, test) => html`<div><dt>${label}</dt><dd data-test=${test}>${value}</dd></div>`;
  const facts = () => html`<dl class="planfile-facts">
    ${fact(t('planfile.format'), encoding ? `${answer.format} · ${encoding.name}` : answer.format, 'planfile-format')}
    ${fact(t('planfile.rows'), t('planfile.rows.of', { rows: number(counts.rows), blank: number(counts.blankRows) }), 'planfile-rows')}
    ${fact(t('planfile.activities'), t('planfile.activities.of', { n: number(counts.activities), milestones: number(counts.milestones), summaries: number(counts.summaries) }), 'planfile-activities')}
    ${fact(t('planfile.links'), number(counts.links), 'planfile-links')}
    ${fact(t('planfile.changes'), t('planfile.changes.of', { added: number(changes.addedCount), changed: number(changes.changedCount), removed: number(changes.removedCount) }), 'planfile-changes')}
    ${fact(t('planfile.units'), t('planfile.units.of', { file: number(counts.unitsOfFile), plan: number(counts.unitsOfPlan), project: number(counts.unitsOfProject) }), 'planfile-units')}
  </dl>`;
  const question = () => encoding && !encoding.certain && html`<div class="notice planfile-question" role="status" data-test="planfile-question">
    <div><p>${t('planfile.question', { encoding: encoding.name })}</p>
    <p>${namesToLookAt(answer.activities).map((name) => html`<span class="tag" key=${name}>${name}</span> `)}</p></div></div>`;
  const wrong = () => faults.length > 0 && html`<section class="panel" role="alert" data-test="planfile-faults">
    <h2>${t('planfile.faults', { n: number(faults.length) })}</h2>
    <ol class="planfile-list" tabindex="0">${faults.map((fault) => html`<li data-test="planfile-fault"><strong>${fault.field}</strong> ${fault.detail}</li>`)}</ol>
  </section>`;
  const kind = ({ code, notes: of }) => html`<details key=${code} data-test="planfile-kind" data-code=${code}>
    <summary>${of[0].detail}${of.length > 1 && html` <span class="tag">${t('planfile.more', { n: number(of.length - 1) })}</span>`}</summary>
    <${LongList} items=${of} page=${PAGE} test="planfile-notes-of">${{ default: (some) => html`<ul class="planfile-list" tabindex="0">${some.map((note) => html`<li>${note.detail}</li>`)}</ul>` }}</>
  </details>`;
  const lost = () => notes.length > 0 && html`<section class="panel planfile-notes" data-test="planfile-notes">
    <h2>${t('planfile.notes', { n: number(notes.length) })}</h2>${kindsOf(notes).map(kind)}</section>`;
  const besides = () => answer.baseline.length > 0 && !canKeepBaseline(answer)
    && html`<section class="panel"><p class="muted" data-test="planfile-baseline">${t('planfile.baseline', { n: number(answer.baseline.length) })}</p></section>`;
  const differing = () => differences.length > 0 && html`<${Differences} differences=${differences} />`;
  const agreeing = () => !faults.length && !differences.length && html`<p class="muted" data-test="planfile-agree">${t('planfile.agree')}</p>`;

  return html`<div class="stack" data-test="planfile-outcome">
    ${question()}${wrong()}
    <section class="panel">${facts()}${agreeing()}</section>
    ${lost()}${besides()}${differing()}
  </div>`;
}
Outcome.props = ['answer'];
