// How probable the ordered finish is, if durations spread as the units' own records say or as somebody types: asked for when somebody
// wants to know, for each plan a thousand runs.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { date, number, percent } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { FormProblem } from '../../ui/FormProblem.js';
import { unitName } from '../../units.js';

const SHOWN = 8;

export const RiskForecast = {
  props: ['project', 'names'],
  setup(props) {
    const own = ref(true);
    // It asks and changes nothing, so there is nothing to keep.
    const form = useForm('risk', { low: '0.9', likely: '1', high: '1.3' }, { about: null, send: run, faults: (problem) => faultsOf(problem, (name) => name.replace(/^usual\./, '')) });
    const { sending: running } = form;
    const forecast = shallowRef(null);
    const whole = ref(false); // whether all activities are ranked, rather than the first

    async function run() {
      const [low, likely, high] = [form.draft.low, form.draft.likely, form.draft.high].map(Number);
      forecast.value = await postJson(`/api/registry/projects/${encodeURIComponent(props.project)}/plan/forecast`, own.value ? {} : { usual: { low, likely, high } });
    }

    const input = (name) => form.field(name, t(`risk.${name}`), { type: 'number', required: true, min: 0, max: 10, step: 0.05 });
    const choice = (value, words) => html`<label class="check"><input type="radio" name="risk-basis" data-test=${`risk-basis-${value ? 'record' : 'given'}`}
      checked=${own.value === value} onChange=${() => (own.value = value)} /><span>${words}</span></label>`;
    const ratio = (value) => number(Math.round(value * 100) / 100);
    const basis = ({ unit, basis: how, activities, low, likely, high }) => html`<li key=${unit} data-test="risk-spread" data-unit=${unit} data-basis=${how}>
      <span>${unitName(unit)}</span><span>${[low, likely, high].map(ratio).join(' / ')}</span>
      <small class="muted">${t(`risk.basis.${how}`, { n: number(activities) })}</small></li>`;
    const result = ({ p50, p80, onTime, requiredFinish, runs, criticality, spreads }) => html`<p class=${onTime < 50 ? 'bad' : 'good'} role="status" data-test="risk-on-time">
        ${t('risk.on-time', { percent: percent(onTime, 0), date: date(requiredFinish) })}</p>
      <dl class="facts"><div><dt>${t('risk.p50')}</dt><dd data-test="risk-p50">${date(p50)}</dd></div><div><dt>${t('risk.p80')}</dt><dd data-test="risk-p80">${date(p80)}</dd></div></dl>
      <p class="muted">${t('risk.spreads')}</p><ul class="risk-spreads">${spreads.map(basis)}</ul>
      <p class="muted">${t('risk.critical', { runs: number(runs) })}</p>
      <ol class="risk-ranks">${(whole.value ? criticality : criticality.slice(0, SHOWN)).map((c) => html`<li key=${c.id} data-test="risk-rank"><span>${props.names.get(c.id) || c.id}</span><span class="code">${percent(c.percent, 0)}</span></li>`)}</ol>
      ${criticality.length > SHOWN && !whole.value && html`<button type="button" class="button small" data-test="risk-all" onClick=${() => (whole.value = true)}>${t('risk.all', { n: number(criticality.length) })}</button>`}`;

    return () => html`<details class="risk" data-test="risk"><summary>${t('risk.title')}</summary>
      <form class="risk-form" novalidate onSubmit=${form.submit}><div class="risk-basis" role="radiogroup" aria-label=${t('risk.basis')}>${choice(true, t('risk.of-record'))}${choice(false, t('risk.of-mine'))}</div>
        ${!own.value && ['low', 'likely', 'high'].map(input)}
        <button type="submit" class="button small" disabled=${running.value} data-test="risk-run">${t(running.value ? 'common.loading' : 'risk.run')}</button></form>
      <p class="muted">${t(own.value ? 'risk.record-means' : 'risk.means')}</p>
      <${FormProblem} form=${form} test="risk" />
      ${forecast.value && result(forecast.value)}
    </details>`;
  },
};
