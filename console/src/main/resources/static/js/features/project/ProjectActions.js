// What can be done with a project: by the office everything, by everybody else reading what has been done.
import { ref } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { href } from '../../router.js';
import { may } from '../../session/rights.js';
import { ExportMenu } from '../planfile/ExportMenu.js';
import { StageDialog } from './StageDialog.js';
import { StandingDialog } from './StandingDialog.js';

const DIALOGS = { stage: StageDialog, standing: StandingDialog };

export const ProjectActions = {
  props: ['id'],
  emits: ['changed'],
  setup(props, { emit }) {
    const open = ref(/** @type {keyof typeof DIALOGS | null} */ (null));
    const close = () => (open.value = null);
    const done = () => {
      close();
      emit('changed');
    };
    const link = (name) => html`<a class="button small" data-test=${`project-${name}`} href=${href(`/projects/${encodeURIComponent(props.id)}/${name}`)}>${t(`project.do.${name}`)}</a>`;
    const button = (name) => html`<button type="button" class="button small" data-test=${`project-${name}-change`} onClick=${() => (open.value = name)}>${t(`project.do.${name}`)}</button>`;

    return () => html`<div class="project-actions">
      ${link('gantt')}
      ${may('register') && [link('plan'), link('amend'), button('stage'), button('standing')]}${['stages', 'responsibility', 'ledger', 'history'].map(link)}
      <${ExportMenu} id=${props.id} />
      ${open.value && html`<${DIALOGS[open.value]} id=${props.id} onClose=${close} onDone=${done} />`}
    </div>`;
  },
};
