// A new project, or the facts of one there is. What is typed stays on this device until it is saved.
import { shallowRef, watch } from '/js/vendor/vue.js';
import { getJson, postJson, putJson } from '../../api.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { href, openAddress } from '../../router.js';
import { draftStore } from '../../session/drafts.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { PageForm } from '../../ui/PageForm.js';
import { toast } from '../../ui/toasts.js';
import { bodyOf, draftOf, isCode, rebased } from './draft.js';
import { fields, label } from './fields.js';

const PATH = '/api/registry/projects';

export const RegistrationPage = {
  props: ['id'],
  setup(props) {
    const own = props.id && `${PATH}/${encodeURIComponent(props.id)}`;
    const project = (/** @type {string} */ id) => `/projects/${encodeURIComponent(id)}`;
    const store = draftStore('registration', props.id ?? '');
    const present = shallowRef(null);
    const problem = shallowRef(null);
    const restored = shallowRef(false);
    const others = shallowRef([]);
    const form = useForm('registration', draftOf(null), { send, check });
    let base = draftOf(null);
    useTitle(() => props.id && t('registration.amend', { project: named(present.value?.names) || props.id }));

    async function load() {
      problem.value = null;
      try {
        present.value = own ? await getJson(own) : null;
      } catch (e) {
        problem.value = e;
        return;
      }
      base = draftOf(present.value);
      const kept = store.read()?.value;
      const before = kept && JSON.stringify(kept.base) !== JSON.stringify(base) ? rebased(kept.draft, kept.base, base) : null;
      others.value = before?.others ?? [];
      begin(before?.draft ?? kept?.draft ?? base);
      restored.value = Boolean(kept);
    }

    function begin(values) {
      Object.keys(form.draft).filter((name) => !(name in values)).forEach((name) => delete form.draft[name]);
      Object.assign(form.draft, values);
    }

    function discard() {
      begin(base);
      restored.value = false;
      others.value = [];
    }

    watch(form.draft, () => {
      const typed = JSON.stringify(form.draft) !== JSON.stringify(base);
      typed ? store.write({ draft: form.draft, base }) : store.clear();
    }, { deep: true });

    function check() {
      return isCode(form.draft.id) ? {} : { id: () => t('registration.code-form') };
    }

    async function send() {
      const { id, names } = await (own ? amend() : postJson(PATH, bodyOf(form.draft)));
      base = { ...form.draft };
      store.clear();
      toast(t(own ? 'registration.amended' : 'registration.registered', { project: named(names) }), href(project(id)));
      openAddress(href(own ? project(id) : `${project(id)}/plan`));
    }

    async function amend() {
      try {
        return await putJson(own, bodyOf(form.draft), { 'If-Match': `"${present.value.revision}"` });
      } catch (e) {
        if (e.status === 412) {
          await takeOver();
        }
        throw e;
      }
    }

    // Somebody else was faster: what they have saved comes to where nothing was typed here, and the next try is based on it.
    async function takeOver() {
      present.value = await getJson(own);
      const fresh = draftOf(present.value);
      const next = rebased(form.draft, base, fresh);
      base = fresh;
      others.value = next.others;
      begin(next.draft);
    }

    load();

    const changedBy = () => others.value.length > 0 && html`<p class="notice" role="status" data-test="registration-others">
      ${t('registration.others', { fields: others.value.map(label).join(t('common.and')) })}</p>`;

    return () => html`<div class="page narrow" data-test="registration">
      <div class="page-head">
        <h1>${props.id ? t('registration.amend', { project: named(present.value?.names) || props.id }) : t('registration.title')}</h1>
        <span class="muted">${props.id ? `${props.id} · ${tOpen('stage', present.value?.stage)}` : t('registration.hint')}</span>
      </div>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${load} />`}
      ${restored.value && html`<p class="notice" role="status" data-test="registration-restored"><span>${t('registration.restored')}</span>
        <button type="button" class="button small" data-test="registration-discard" onClick=${discard}>${t('registration.discard')}</button></p>`}
      ${changedBy()}
      ${(!own || present.value) && html`<${PageForm} test="registration" form=${form} confirm=${t(own ? 'registration.save' : 'registration.register')}
        conflict=${t('registration.stale')} back=${href(own ? project(props.id) : '/')}>${fields(form, present.value)}</>`}
    </div>`;
  },
};
