// The records that services could not understand or handle, and what to do about them.
import { ref } from '/js/vendor/vue.js';
import { useCached } from '../../cache.js';
import { html } from '../../html.js';
import { moment, number } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { toast } from '../../ui/toasts.js';
import { askService } from './asking.js';
import { placeOf, ReplayDialog } from './ReplayDialog.js';

const SERVICES = { 'project-service': '/api/registry', 'progress-service': '/api/progress', 'notification-service': '/api/notification' };
// What units say of reports they can say again.
const SAID_AGAIN = ['report-confirmed', 'report-corrected'];

export const DeadLetters = {
  setup() {
    const letters = useCached('dead letters', async (before, signals, show) => {
      const items = [];
      // One that does not answer must not hide what the others have set aside.
      const away = [];
      await Promise.all(Object.entries(SERVICES).map(async ([service, path]) => {
        try {
          const found = await askService(service, `${path}/dead-letters`);
          items.push(...found.items.map((letter) => ({ ...letter, service })));
          items.sort((a, b) => b.setAsideAt.localeCompare(a.setAsideAt));
        } catch (problem) {
          away.push({ service, problem });
        }
        if (!before && items.length) {
          show({ items: [...items], away: [] });
        }
      }));
      if (away.length === Object.keys(SERVICES).length) {
        throw away[0].problem;
      }
      return { items, away: away.map(({ service }) => service) };
    }, { live: null });
    const list = wholeList(() => letters.value.value?.items, { from: letters });

    const asked = ref(null);
    const away = () => letters.value.value?.away ?? [];

    function done(copy) {
      toast(t('operations.replay.done', { place: placeOf(copy) }));
      asked.value = null;
      letters.reload();
    }

    const action = (d) => {
      if (d.replayedAt) {
        return html`<span data-test="dead-letter-replayed">${t('operations.replay.was', { at: moment(d.replayedAt) })}</span>`;
      }
      const saidAgain = SAID_AGAIN.includes(d.type);
      return d.replayable
        ? html`<button type="button" class="button small" data-test="dead-letter-replay" onClick=${() => (asked.value = d)}>${t('operations.replay')}</button>`
        : html`<small data-test="dead-letter-instead">${t(saidAgain ? 'operations.dead.say-again' : 'operations.dead.read-again')}</small>`;
    };
    const columns = () => [
      { name: 'time', label: t('operations.dead.at'), cell: (d) => moment(d.setAsideAt) },
      { name: 'service', label: t('operations.service'), cell: (d) => tOpen('service', d.service) },
      { name: 'where', label: t('operations.dead.where'), cell: (d) => html`<span class="code">${placeOf(d)}</span>` },
      { name: 'what', label: t('operations.dead.what'), cell: (d) => [d.type ?? '—', html`<small>${[d.key, d.source, `${number(d.bytes)} B`].filter(Boolean).join(' · ')}</small>`] },
      { name: 'why', label: t('operations.dead.why'), cell: (d) => d.reason },
      { name: 'action', label: t('operations.dead.remedy'), cell: action },
    ];

    return () => html`<section data-test="dead-letters">
      <div class="page-head"><h2>${t('operations.dead')}</h2><span class="muted grow">${t('operations.dead.hint')}</span>
        <button type="button" class="button" data-test="dead-letters-reload" disabled=${letters.loading.value} onClick=${letters.reload}>${t('operations.look-again')}</button></div>
      ${away().length > 0 && html`<p class="notice" role="status" data-test="dead-letters-away">${t('operations.dead.away', { services: away().map((service) => tOpen('service', service)).join(t('common.and')) })}</p>`}
      ${list.items.value?.length > 0 && html`<p class="muted" data-test="dead-letters-advice">${t('operations.dead.advice')}</p>`}
      <${Table} list=${list} columns=${columns()} empty=${away().length ? t('operations.dead.none-known') : t('operations.dead.none')} test="dead-letter-list"
        rowProps=${(d) => ({ key: `${d.service} ${placeOf(d)}`, 'data-test': 'dead-letter' })} />
      ${asked.value && html`<${ReplayDialog} letter=${asked.value} path=${SERVICES[asked.value.service]} onDone=${done} onClose=${() => (asked.value = null)} />`}
    </section>`;
  },
};
