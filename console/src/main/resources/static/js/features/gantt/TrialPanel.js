// What the changes that are not saved come to, as the service has computed it: the finish, what moves, what becomes late.
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { LongList } from '../../ui/LongList.js';
import { problemWords } from '../../ui/Notice.js';
import { heldAtStart, redated } from './edits.js';
import { passedIn } from './remedies.js';
import { RemedyList } from './RemedyList.js';

const PAGE = 200;

export const TrialPanel = {
  props: ['editor'],
  emits: ['show'],
  setup(props, { emit }) {
    const { trial, trialProblem, trying, now, editAll, isChanged, schedule, bars, changed, finishBy } = props.editor;
    const nameOf = (id) => named(now(id)?.names) || id;
    const summaries = () => new Set(bars.value.filter(({ summary }) => summary).map(({ id }) => id));
    // Parts move their summary; what was changed here has its days already.
    const following = () => {
      const sums = summaries();
      return trial.value.moves.filter(({ id, newStart, newFinish }) => !isChanged(id) && !sums.has(id) && (now(id)?.plannedStart !== newStart || now(id)?.plannedFinish !== newFinish));
    };
    const follow = () => editAll(following().map((move) => [move.id, redated(move)]));
    const hold = () => editAll(trial.value.held.map((id) => [id, heldAtStart(now(id))]));

    const jump = (id, words) => html`<button type="button" class="link" data-test="trial-activity" data-id=${id} onClick=${() => emit('show', id)}>${words}</button>`;
    const why = ({ kind, predecessor }) => html`<small class="muted" data-test="trial-because" data-kind=${kind}>${t(`bars.because.${kind}`, { name: predecessor ? nameOf(predecessor) : '' })}</small>`;
    const moveLine = ({ id, oldFinish, newStart, newFinish, days, because }) => html`<li key=${id}>${jump(id, nameOf(id))}
      <small>${oldFinish ? `${date(oldFinish)} → ${date(newFinish)}` : `${date(newStart)} – ${date(newFinish)}`}${days ? ` (${days > 0 ? '+' : ''}${number(days)})` : ''}</small>${why(because)}</li>`;
    const list = (name, items, line) => items.length > 0 && html`<details class="trial-list" data-test=${`trial-${name}`}><summary>${t(`bars.trial.${name}`, { n: number(items.length) })}</summary>
      <${LongList} items=${items} page=${PAGE} test=${`trial-${name}`}>${{ default: (some) => html`<ul>${some.map(line)}</ul>` }}</></details>`;
    const idLine = (id) => html`<li key=${id}>${jump(id, nameOf(id))}</li>`;
    const finish = ({ finishBefore, finish: after, finishBy, daysShort }) => html`<p data-test="trial-finish" data-finish=${after}>
      ${finishBefore && finishBefore !== after ? t('bars.trial.finish', { before: date(finishBefore), after: date(after) }) : t('bars.trial.same', { finish: date(after) })}
      ${daysShort > 0 && html`<strong class="bad"> ${t('bars.trial.short', { n: number(daysShort), required: date(finishBy) })}</strong>`}</p>`;
    const answer = (found) => {
      const n = following().length;
      return html`<div class="trial-answer" data-test="trial-answer">${finish(found)}
        ${list('moves', found.moves, moveLine)}
        ${list('late', found.late, idLine)}
        ${finishBy.value && [list('passed', passedIn(found, bars.value), ({ id, start }) => html`<li key=${id}>${jump(id, nameOf(id))} <small>${t('bars.trial.latest', { day: date(start) })}</small></li>`), html`<${RemedyList} editor=${props.editor} nameOf=${nameOf} />`]}
        ${changed.value > 0 && found.moves.length === 0 && found.late.length === 0 && html`<p class="muted">${t('bars.trial.nothing')}</p>`}
        ${found.conflicts.map((c) => html`<p key=${c.activity} class="bad">${t('bars.trial.conflict', { name: nameOf(c.activity), chain: c.chain.map(nameOf).join(' → ') })}</p>`)}
        ${found.held.length > 0 && html`<p>${t('bars.trial.held', { n: number(found.held.length) })}
          <button type="button" class="button small" data-test="trial-hold" onClick=${hold}>${t('bars.trial.hold')}</button></p>`}
        ${n > 0 && html`<p><button type="button" class="button small" data-test="trial-follow" onClick=${follow}>${t('bars.trial.follow', { n: number(n) })}</button></p>`}
      </div>`;
    };
    const fault = (problem) => html`<div class="trial-answer bad" role="alert" data-test="trial-fault">
      ${problem.errors?.length ? problem.errors.map(({ field, detail }, i) => html`<p key=${i} data-field=${field}>${detail}</p>`) : html`<p>${problemWords(problem)}</p>`}</div>`;

    return () => html`<section class="panel trial" data-test="trial" aria-live="polite" aria-busy=${String(trying.value)}>
      <h2>${finishBy.value ? t('bars.trial.by', { day: date(finishBy.value), n: number(changed.value) }) : t('bars.trial.title', { n: number(changed.value) })}</h2>
      ${trialProblem.value ? fault(trialProblem.value) : trial.value ? answer(trial.value) : html`<p class="muted">${t(schedule.value ? 'bars.trial.under-way' : 'common.loading')}</p>`}
    </section>`;
  },
};
