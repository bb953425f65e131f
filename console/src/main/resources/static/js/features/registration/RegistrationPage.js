// A new project, or the facts of one there is. What is typed stays on this device until it is saved.
import { getJson, postJson, putJson } from '../../api.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { href, openAddress } from '../../router.js';
import { useForm } from '../../ui/form.js';
import { PageForm } from '../../ui/PageForm.js';
import { toast } from '../../ui/toasts.js';
import { bodyOf, draftOf, isCode } from './draft.js';
import { fields } from './fields.js';

const PATH = '/api/registry/projects';

export const RegistrationPage = {
  props: ['id'],
  setup(props) {
    const own = props.id && `${PATH}/${encodeURIComponent(props.id)}`;
    const project = (/** @type {string} */ id) => `/projects/${encodeURIComponent(id)}`;
    const form = useForm('registration', draftOf, { about: props.id ?? '', load: own && (() => getJson(own)), send, check });
    const { known: present } = form;
    useTitle(() => props.id && t('registration.amend', { project: named(present.value?.names) || props.id }));

    function check() {
      return isCode(form.draft.id) ? {} : { id: () => t('registration.code-form') };
    }

    async function send(known) {
      const body = bodyOf(form.draft);
      const { id, names } = await (known ? putJson(own, body, { 'If-Match': `"${known.revision}"` }) : postJson(PATH, body));
      toast(t(own ? 'registration.amended' : 'registration.registered', { project: named(names) }), href(project(id)));
      openAddress(href(own ? project(id) : `${project(id)}/plan`));
    }

    return () => html`<div class="page narrow" data-test="registration">
      <div class="page-head">
        <h1>${props.id ? t('registration.amend', { project: named(present.value?.names) || props.id }) : t('registration.title')}</h1>
        <span class="muted">${props.id ? `${props.id} · ${tOpen('stage', present.value?.stage)}` : t('registration.hint')}</span>
      </div>
      <${PageForm} test="registration" form=${form} confirm=${t(own ? 'registration.save' : 'registration.register')}
        conflict=${t('registration.stale')} back=${href(own ? project(props.id) : '/')}>${(!own || present.value) && fields(form, present.value)}</>
    </div>`;
  },
};
