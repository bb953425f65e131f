// A new activity below the one that is chosen, a part of the same.
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { dayOf, durationOf, weightOf } from '../plan/reading.js';
import { dayNumber, isoDay } from './days.js';

export const AddDialog = {
  props: ['editor', 'bar'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { editor, bar } = props;
    const form = useForm('bars-add', { zh: '', en: '', start: bar.activity.plannedStart, duration: '5', weight: '0' }, { about: `${editor.id} ${bar.id}`, check, send });

    function check() {
      const { start, duration, weight } = form.draft;
      const faults = { start: !dayOf(start) && 'day', duration: durationOf(duration) === null && 'length', weight: weightOf(weight) === null && 'weight' };
      return Object.fromEntries(Object.entries(faults).filter(([name, fault]) => fault && form.draft[name].trim()).map(([name, fault]) => [name, () => t(`bars.fault.${fault}`)]));
    }

    async function send() {
      const { zh, en, start, duration, weight } = form.draft;
      const days = Number(durationOf(duration));
      const first = dayNumber(dayOf(start));
      emit('done', editor.add(bar.id, {
        names: { zh: zh.trim(), ...(en.trim() && { en: en.trim() }) }, milestone: days === 0, weight: Number(weightOf(weight)),
        plannedStart: isoDay(first), plannedFinish: isoDay(days ? editor.calendar.value.finishOf(first, days) : first),
      }));
    }

    return () => html`<${DialogForm} title=${t('bars.add.title', { name: named(bar.names) })} test="bars-add" confirm=${t('bars.do.add')} form=${form} onClose=${() => emit('close')}>
      ${form.field('zh', t('bars.add.zh'), { required: true })}${form.field('en', t('bars.add.en'))}
      ${form.field('start', t('bars.column.start'), { required: true, hint: '2026-03-01' })}
      ${form.field('duration', t('bars.add.duration'), { required: true })}${form.field('weight', t('bars.add.weight'), { required: true })}
    </${DialogForm}>`;
  },
};
