// Open delays by rule, and the units that have most of them.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { ruleName } from '../../delays.js';
import { amendQuery } from '../../router.js';
import { unitName } from '../../units.js';

export const DelayPanel = {
  props: ['rules', 'units'],
  setup(props) {
    const row = ({ unit, critical, warning }, most) => html`<li key=${unit}>
      <button type="button" class="link" onClick=${() => amendQuery({ unit })}>${unitName(unit)}</button>
      <span class="split-bar" aria-hidden="true">
        <span class="critical" style=${{ width: `${(100 * critical) / most}%` }} />
        <span class="warning" style=${{ width: `${(100 * warning) / most}%` }} />
      </span>
      <span class="count" title=${`${t('level.RED')} ${critical}, ${t('level.YELLOW')} ${warning}`}>${critical + warning}</span>
    </li>`;
    return () => {
      const most = Math.max(1, ...props.units.map((u) => u.critical + u.warning));
      const rules = Object.entries(props.rules ?? {});
      return html`<section class="panel">
        <h2>${t('portfolio.open-delays')}</h2>
        ${!rules.length && html`<p class="muted">${t('portfolio.no-delays')}</p>`}
        <dl class="rule-counts">
          ${rules.map(([rule, count]) => html`<div key=${rule}><dt>${ruleName(rule)}</dt><dd data-test=${`rule-${rule}`}>${number(count)}</dd></div>`)}
        </dl>
        ${props.units.length > 0 && html`<h3>${t('portfolio.units')}</h3>
        <ol class="unit-ranks">${props.units.map((u) => row(u, most))}</ol>`}
      </section>`;
    };
  },
};
