// How many projects show which lamp; each is a filter.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { LAMPS } from '../../projects.js';
import { amendQuery, route } from '../../router.js';
import { Lamp } from '../../ui/Lamp.js';

export const LampChips = {
  props: ['counts', 'total'],
  setup(props) {
    const chip = (lamp, count, content) => html`
      <button type="button" class=${['lamp-chip', lamp && `tone-${lamp}`]} data-test=${`lamp-chip-${lamp || 'ALL'}`}
        aria-pressed=${String((route.value.query.lamp ?? '') === lamp)}
        onClick=${() => amendQuery({ lamp: route.value.query.lamp === lamp ? '' : lamp })}>
        ${content}<strong>${number(count)}</strong>
      </button>`;
    return () => html`<div class="lamp-chips" role="group" aria-label=${t('portfolio.lamps')}>
      ${chip('', props.total, html`<span class="lamp"><span>${t('common.all')}<small>${t('portfolio.projects')}</small></span></span>`)}
      ${LAMPS.map((lamp) => chip(lamp, props.counts[lamp], html`<${Lamp} lamp=${lamp} size=${28} text=${true} />`))}
    </div>`;
  },
};
