// Says which stage a project has reached, on which day and what shows it; back to an earlier one only with a reason.
import { getJson, putJson } from '../../api.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { STAGES } from '../../projects.js';
import { href } from '../../router.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';

export const StageDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const form = useForm('stage', (project) => ({ stage: project?.stage ?? '', on: '', 'evidence.text': '', 'evidence.link': '', reason: '', closeOpen: false }),
      { about: props.id, load: () => getJson(path), send, check });
    const { draft, field, known } = form;
    const back = () => STAGES.indexOf(draft.stage) < STAGES.indexOf(known.value?.stage);

    const typed = (name) => draft[name].trim();
    const same = () => draft.stage === known.value?.stage && !draft.on && !typed('evidence.text') && !typed('evidence.link');

    function check() {
      return typed('evidence.link') && !typed('evidence.text') ? { 'evidence.text': () => t('form.required') } : {};
    }

    async function send({ revision }) {
      const [text, link, reason] = ['evidence.text', 'evidence.link', 'reason'].map(typed);
      const evidence = text && { text, ...(link && { link }) };
      const body = { stage: draft.stage, ...(draft.on && { on: draft.on }), ...(evidence && { evidence }), ...(reason && { reason }), ...(draft.closeOpen && { closeOpen: true }) };
      const project = await putJson(`${path}/stage`, body, { 'If-Match': `"${revision}"` });
      toast(t('stage-change.done', { project: named(project.names), stage: tOpen('stage', project.stage) }));
      emit('done');
    }

    // Asked by the service, with the activities that are not complete; who answers otherwise takes them out of the plan first.
    const closeOpen = () => {
      const asked = form.fault('closeOpen');
      return (asked || draft.closeOpen) && html`<div class="field" data-test="stage-open">
        ${asked && html`<p class="field-problem" role="alert">${asked}</p>`}
        <label class="check"><input type="checkbox" data-test="stage-closeOpen" checked=${draft.closeOpen} onChange=${(e) => (draft.closeOpen = e.target.checked)} /><span>${t('stage-change.close-open')}</span></label>
        <a href=${href(`/projects/${encodeURIComponent(props.id)}/plan`)}>${t('stage-change.take-out')}</a>
      </div>`;
    };

    return () => html`<${DialogForm} title=${t('stage-change.title')} test="stage" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form}
        unready=${same()} onClose=${() => emit('close')}>
      <p class="muted">${t('stage-change.means')}</p>
      ${field('stage', t('stage-change.stage'), { options: STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })), required: true })}
      ${field('on', t('stage-change.on'), { type: 'date', max: dayOf(now.value) })}
      ${field('evidence.text', t('stage-change.evidence'))}
      ${field('evidence.link', t('stage-change.link'), { type: 'url', hint: 'https://' })}
      ${closeOpen()}
      ${field('reason', t('project.reason'), { required: back() })}
      ${back() && html`<p class="muted">${t('stage-change.back')}</p>`}
    </${DialogForm}>`;
  },
};
