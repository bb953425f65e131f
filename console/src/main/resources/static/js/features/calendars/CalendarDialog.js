// A new calendar, or one there is; or one from a file, to look over before it is saved.
import { getJson, postJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { bodyOf, DEFAULT, draftOf, inLines, WEEK } from './calendar.js';

export const CalendarDialog = {
  props: ['calendar'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { revision } = props.calendar;
    const isDefault = revision && props.calendar.id === DEFAULT;
    const path = `/api/registry/calendars/${encodeURIComponent(props.calendar.id ?? '')}`;
    const faults = (problem) => inLines(faultsOf(problem));
    const form = useForm('calendar', (known) => draftOf(known ?? props.calendar), revision
      ? { about: props.calendar.id, known: props.calendar, load: () => getJson(path), send, faults }
      : { about: '', send, faults });
    const { draft, field } = form;

    async function send(known) {
      const body = bodyOf(draft);
      if (known) {
        await putJson(path, body, { 'If-Match': `"${known.revision}"` });
      } else {
        await postJson('/api/registry/calendars', body);
      }
      toast(t('calendars.saved', { calendar: named(body.names) }));
      emit('done', body.id);
    }

    async function read(e) {
      const [file] = e.target.files;
      try {
        Object.assign(draft, { ...draftOf(JSON.parse(await file.text())), ...(revision && { id: draft.id }) });
      } catch {
        toast(t('calendars.no-json', { file: file.name }));
      }
      e.target.value = '';
    }

    function toggle(day) {
      draft.weekend = WEEK.filter((each) => (each === day) !== draft.weekend.includes(each));
    }

    const weekend = () => html`<fieldset class="field weekend"><legend>${t('calendars.weekend')}</legend>
      ${WEEK.map((day) => html`<label class="check" key=${day}><input type="checkbox" checked=${draft.weekend.includes(day)}
        data-test=${`weekend-${day}`} onChange=${() => toggle(day)} /><span>${t(`weekday.${day}`)}</span></label>`)}
      ${form.fault('weekend') && html`<p class="field-problem" data-test="calendar-weekend-problem">${form.fault('weekend')}</p>`}
    </fieldset>`;

    return () => html`<${DialogForm} title=${revision ? t('calendars.edit.title', { calendar: draft.id }) : t('calendars.register')} test="calendar"
        confirm=${t('calendars.save')} conflict=${revision ? t('calendars.stale') : t('calendars.taken')} form=${form} onClose=${() => emit('close')}>
      <label class="button small file">${t('calendars.read')}<input type="file" accept=".json,application/json" class="visually-hidden" data-test="calendar-file" onChange=${read} /></label>
      ${!revision && field('id', t('calendars.id'), { autocomplete: 'off', required: true, hint: 'gx-2027' })}
      <div class="pair">
        ${field('names.zh', t('calendars.zh'), { required: true })}
        ${field('names.en', t('calendars.en'))}
      </div>
      ${!isDefault && field('units', t('calendars.units'), { type: 'textarea', hint: t('calendars.units.hint') })}
      ${!isDefault && field('projects', t('calendars.projects'), { type: 'textarea', hint: t('calendars.projects.hint') })}
      ${weekend()}
      ${field('hours', t('calendars.hours'), { type: 'textarea', required: true, hint: '08:30-12:00' })}
      <div class="pair">
        ${field('knownFrom', t('calendars.known-from'), { type: 'date', required: true })}
        ${field('knownUntil', t('calendars.known-until'), { type: 'date', required: true })}
      </div>
      ${field('off', t('calendars.off'), { type: 'textarea', hint: '2026-10-01…2026-10-07 国庆节' })}
      ${field('working', t('calendars.working'), { type: 'textarea', hint: '2026-10-10 国庆节' })}
      ${field('source', t('calendars.source'))}
    </${DialogForm}>`;
  },
};
