// The list of projects, a page at a time so that thousands do no harm. On a phone each row is a card.
import { computed, ref, watch } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { number } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Pager } from '../ui/Pager.js';
import { ProjectRow } from './ProjectRow.js';

const PAGE = 50;
const COLUMNS = ['lamp', 'project', 'unit', 'stage', 'progress', 'investment', 'last-report', 'delays'];

export const ProjectTable = {
  props: ['projects'],
  emits: ['clear'],
  setup(props, { emit }) {
    const page = ref(1);
    const pages = computed(() => Math.max(1, Math.ceil(props.projects.length / PAGE)));
    watch(pages, (count) => (page.value = Math.min(page.value, count)));
    const shown = computed(() => props.projects.slice((page.value - 1) * PAGE, page.value * PAGE));
    return () => html`<section class="panel flush">
      <table class="projects">
        <caption data-test="project-count">${t('table.count', { n: number(props.projects.length) })}</caption>
        <thead><tr>${COLUMNS.map((column) => html`<th scope="col" class=${`c-${column}`}>${t(`table.${column}`)}</th>`)}</tr></thead>
        <tbody>${shown.value.map((project) => html`<${ProjectRow} key=${project.id} project=${project} />`)}</tbody>
      </table>
      ${!props.projects.length && html`<p class="nothing">${t('portfolio.no-match')}
        <button type="button" class="button small" onClick=${() => emit('clear')}>${t('portfolio.clear')}</button></p>`}
      <${Pager} page=${page.value} pages=${pages.value} onGo=${(to) => (page.value = to)} />
    </section>`;
  },
};
