// How probable the ordered finish is, if durations spread: asked for when somebody wants to know, for each plan a thousand runs.
import { reactive, ref, shallowRef } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { date, number, percent } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Notice } from '../../ui/Notice.js';

const SHOWN = 8;

export const RiskForecast = {
  props: ['project', 'names'],
  setup(props) {
    const usual = reactive({ low: '0.9', likely: '1', high: '1.3' });
    const forecast = shallowRef(null);
    const problem = shallowRef(null);
    const running = ref(false);

    async function run(e) {
      e.preventDefault();
      running.value = true;
      problem.value = null;
      try {
        const spread = Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, Number(value)]));
        forecast.value = await postJson(`/api/registry/projects/${encodeURIComponent(props.project)}/plan/forecast`, { usual: spread });
      } catch (error) {
        problem.value = error;
      } finally {
        running.value = false;
      }
    }

    const input = (name) => html`<label class="field"><span>${t(`risk.${name}`)}</span><input type="number" required min="0" max="10" step="0.05" data-test=${`risk-${name}`}
      value=${usual[name]} onInput=${(e) => (usual[name] = e.target.value)} /></label>`;
    const result = ({ p50, p80, onTime, requiredFinish, runs, criticality }) => html`<p class=${onTime < 50 ? 'bad' : 'good'} role="status" data-test="risk-on-time">
        ${t('risk.on-time', { percent: percent(onTime, 0), date: date(requiredFinish) })}</p>
      <dl class="facts"><div><dt>${t('risk.p50')}</dt><dd data-test="risk-p50">${date(p50)}</dd></div><div><dt>${t('risk.p80')}</dt><dd data-test="risk-p80">${date(p80)}</dd></div></dl>
      <p class="muted">${t('risk.critical', { runs: number(runs) })}</p>
      <ol class="risk-ranks">${criticality.slice(0, SHOWN).map((c) => html`<li key=${c.id}><span>${props.names.get(c.id) || c.id}</span><span class="code">${percent(c.percent, 0)}</span></li>`)}</ol>`;

    return () => html`<details class="risk" data-test="risk"><summary>${t('risk.title')}</summary>
      <form class="risk-form" onSubmit=${run}>${['low', 'likely', 'high'].map(input)}
        <button type="submit" class="button small" disabled=${running.value} data-test="risk-run">${t(running.value ? 'common.loading' : 'risk.run')}</button></form>
      <p class="muted">${t('risk.means')}</p>
      ${problem.value && html`<${Notice} problem=${problem.value} />`}
      ${forecast.value && result(forecast.value)}
    </details>`;
  },
};
