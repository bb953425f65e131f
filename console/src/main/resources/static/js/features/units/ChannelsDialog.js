// Where a unit is told beside its inbox, how each channel has fared, and the secrets of its webhooks.
import { reactive } from '/js/vendor/vue.js';
import { deleteAt, getJson, postJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { ago, moment } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { may } from '../../session/rights.js';
import { Copyable } from '../../ui/Copyable.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { unitName } from '../../units.js';
import { channelsOf, joined, withChannels } from './channels.js';

export const ChannelsDialog = {
  props: ['unit'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/notification/units/${encodeURIComponent(props.unit)}/channels`;
    // An address may carry the key of a group's robot: it is not kept.
    const form = useForm('unit', (found) => ({ channels: joined(found?.channels ?? []) }),
      { about: null, load: () => getJson(path), send, faults: (problem) => withChannels(faultsOf(problem)) });
    const { known } = form;
    const secrets = reactive({});
    const tests = reactive({});

    async function send({ revision }) {
      await putJson(path, { channels: channelsOf(form.draft.channels) }, { 'If-Match': `"${revision}"` });
      toast(t('units.saved', { unit: unitName(props.unit) }));
      emit('done');
    }

    async function ask(into, id, request) {
      try {
        into[id] = await request();
      } catch (e) {
        form.problem.value = e;
      }
    }

    const test = (id) => ask(tests, id, () => postJson(`${path}/${id}/test`));
    const reveal = (id) => ask(secrets, id, () => getJson(`${path}/${id}/secret`));
    const change = (id) => ask(secrets, id, () => postJson(`${path}/${id}/secret`));
    const endFormer = (id) => ask(secrets, id, async () => {
      await deleteAt(`${path}/${id}/secret/former`);
      return getJson(`${path}/${id}/secret`);
    });

    const secretOf = (id, { secret, formerUntil }) => html`<${Copyable} label=${t('units.secret')} text=${secret} test="signing-secret" />
      <p class="muted">${t('units.secret.means')} ${formerUntil && t('units.secret.former', { until: moment(formerUntil) })}</p>
      ${formerUntil
        ? html`<button type="button" class="button small" data-test="secret-end-former" onClick=${() => endFormer(id)}>${t('units.secret.end-former')}</button>`
        : html`<button type="button" class="button small" data-test="secret-change" onClick=${() => change(id)}>${t('units.secret.change')}</button>`}`;

    const channel = (c) => html`<li key=${c.id} data-test="channel" data-type=${c.type}>
      <p><strong>${tOpen('channel', c.type)}</strong> <span class="code">${c.address}</span>
        ${c.disabledAt && html`<span class="tag critical" data-test="channel-disabled">${t('channels.disabled', { age: ago(c.disabledAt) })}</span>`}
        ${c.failures > 0 && !c.disabledAt && html`<span class="tag warning">${t('channels.failing', { n: c.failures })}</span>`}
        ${c.lastDeliveredAt && html`<span class="muted">${t('channels.delivered', { age: ago(c.lastDeliveredAt) })}</span>`}</p>
      <span class="button-row">
        <button type="button" class="button small" data-test="channel-test" onClick=${() => test(c.id)}>${t('channels.test')}</button>
        ${c.type === 'webhook' && may('secrets') && html`<button type="button" class="button small" data-test="channel-secret" onClick=${() => reveal(c.id)}>${t('units.secret')}</button>`}
        ${tests[c.id] && html`<span role="status" data-test="channel-tested">${tOpen('attempt', tests[c.id].outcome)}</span>`}
      </span>
      ${secrets[c.id] && secretOf(c.id, secrets[c.id])}
    </li>`;

    return () => html`<${DialogForm} title=${t('channels.title', { unit: unitName(props.unit) })} test="channels" confirm=${t('units.save')}
        conflict=${t('units.stale')} form=${form} onClose=${() => emit('close')}>
      ${known.value && !known.value.channels.length && html`<p class="muted">${t('channels.none')}</p>`}
      <ul class="channels">${known.value?.channels.map(channel)}</ul>
      ${known.value && form.field('channels', t('channels.addresses'), { type: 'textarea', hint: t('channels.addresses.hint'), kept: false })}
    </${DialogForm}>`;
  },
};
