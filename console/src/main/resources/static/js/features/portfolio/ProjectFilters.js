import { html } from '../../html.js';
import { t, tOpen } from '../../i18n/index.js';
import { STAGES, YEAR_CLASSES } from '../../projects.js';
import { amendQuery, route } from '../../router.js';
import { Choice } from '../../ui/Choice.js';
import { unitOptions } from '../../units.js';

export const ProjectFilters = {
  // Kinds are the classifications, industry chains and tiers that occur; clear is absent while nothing is selected.
  props: ['kinds', 'clear'],
  setup(props) {
    const all = () => ({ value: '', label: t('common.all') });
    const choice = (name, options) => html`
      <${Choice} label=${t(`filter.${name}`)} test=${`filter-${name}`} options=${options} modelValue=${route.value.query[name] ?? options[0].value}
        onUpdate:modelValue=${(value) => amendQuery({ [name]: value })} />`;
    // One that is chosen can be seen, whether or not a project has it.
    const occurring = (name, values, label) => {
      const chosen = route.value.query[name];
      const found = new Set([...(values ?? []), ...(chosen ? [chosen] : [])]);
      return found.size > 0 && choice(name, [all(), ...[...found].map((value) => ({ value, label: label(value) }))]);
    };
    return () => html`<form class="filters" role="search" onSubmit=${(e) => e.preventDefault()}>
      <label class="choice grow"><span>${t('filter.search')}</span>
        <input type="search" data-test="filter-search" placeholder=${t('filter.search.hint')} value=${route.value.query.q ?? ''}
          onInput=${(e) => amendQuery({ q: e.target.value })} />
      </label>
      ${choice('unit', [all(), ...unitOptions.value])}
      ${choice('stage', [all(), ...STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))])}
      ${occurring('classification', props.kinds?.classifications, (code) => tOpen('classification', code))}
      ${occurring('chain', props.kinds?.industryChains, (chain) => chain)}
      ${occurring('tier', props.kinds?.tiers, (code) => tOpen('tier', code))}
      ${choice('yearClass', [all(), ...YEAR_CLASSES.map((code) => ({ value: code, label: t(`yearClass.${code}`) }))])}
      ${props.clear && html`<button type="button" class="button small" data-test="filter-clear" onClick=${props.clear}>${t('portfolio.clear')}</button>`}
    </form>`;
  },
};
