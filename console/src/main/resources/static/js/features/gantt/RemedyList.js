// What could be crashed or overlapped to finish by a day. Each remedy is taken over as one edit.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { remedied } from './remedies.js';

/** The edit that a remedy is, for the editor. */
function editOf(editor, remedy) {
  const { activity } = remedy;
  return /** @type {[string, object | null]} */ ([activity, remedied(remedy, editor.now(activity), editor.base(activity), editor.calendar.value)]);
}

export const RemedyList = {
  props: ['editor', 'nameOf'],
  setup(props) {
    const { editor } = props;
    const words = ({ kind, activity, predecessor, days }) => t(kind === 'CRASH' ? 'bars.remedy.crash' : 'bars.remedy.overlap', {
      name: props.nameOf(activity), before: predecessor ? props.nameOf(predecessor) : '', n: number(days),
    });
    const line = (remedy) => html`<li key=${`${remedy.kind} ${remedy.activity} ${remedy.predecessor}`}>${words(remedy)}
      <button type="button" class="button small" data-test="remedy-take" data-id=${remedy.activity} onClick=${() => editor.editAll([editOf(editor, remedy)])}>${t('bars.remedy.take')}</button></li>`;
    const list = (name, remedies, open) => remedies.length > 0 && html`<details class="trial-list" open=${open} data-test=${`trial-${name}`}><summary>${t(`bars.trial.${name}`, { n: number(remedies.length) })}</summary>
      <ul>${remedies.map(line)}</ul></details>`;
    // One activity may be in several remedies: each goes on from what the ones before have made of it.
    const takeAll = (remedies) => editor.inOneStep(() => remedies.forEach((remedy) => editor.editAll([editOf(editor, remedy)])));

    return () => {
      const { remedies, candidates, feasible, daysShort } = editor.trial.value;
      return html`<div class="trial-remedies">${daysShort === 0 && html`<p class="good" data-test="trial-in-time">${t('bars.trial.in-time')}</p>`}
        ${!feasible && html`<p class="bad" data-test="trial-infeasible">${t('bars.trial.infeasible')}</p>`}
        ${list('remedies', remedies, true)}${list('candidates', candidates, false)}
        ${remedies.length > 1 && html`<p><button type="button" class="button small" data-test="remedy-take-all" onClick=${() => takeAll(remedies)}>${t('bars.remedy.take-all')}</button></p>`}</div>`;
    };
  },
};
