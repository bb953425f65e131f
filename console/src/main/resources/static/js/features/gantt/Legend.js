import { html } from '../../html.js';
import { t } from '../../i18n/index.js';

const KINDS = ['planned', 'done', 'running', 'warning', 'critical', 'actual', 'early', 'float', 'base', 'element', 'today', 'data-date', 'required'];

export function Legend({ mayEdit }) {
  return [html`<ul class="bars-legend" aria-hidden="true">
    ${KINDS.map((kind) => html`<li key=${kind}><i class=${`bars-key-${kind}`} />${t(`bars.legend.${kind}`)}</li>`)}
  </ul>`, mayEdit && html`<p class="bars-by-finger muted" data-test="bars-by-finger">${t('bars.by-finger')}</p>`];
}
Legend.props = ['mayEdit'];
