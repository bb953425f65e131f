// Projects of a list that something is done with: the amended ones with what changes, then the new ones.
import { computed } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { href } from '../../router.js';
import { Table } from '../../ui/Table.js';
import { Changes } from '../history/Changes.js';

const PAGE = 50;
const ORDER = ['OVERTAKEN', 'AMENDED', 'NEW'];

export const ListedProjects = {
  props: ['projects', 'linked'],
  setup(props) {
    const due = computed(() => ORDER.flatMap((state) => props.projects.filter((project) => project.state === state)));
    const list = wholeList(() => due.value, { page: PAGE });
    const name = ({ id, names }) => (props.linked ? html`<a href=${href(`/projects/${encodeURIComponent(id)}`)}>${named(names)}</a>` : named(names));
    const columns = () => [
      { name: 'row', label: t('lists.project.row'), cell: ({ row }) => number(row) },
      { name: 'project', label: t('lists.project'), cell: (project) => html`${name(project)} <small>${project.id}</small>` },
      { name: 'state', label: t('lists.project.state'), cell: ({ state }) => html`<span class=${`tag import-${state}`}>${t(`lists.state.${state}`)}</span>` },
      { name: 'changes', label: t('lists.project.changes'), cell: ({ changes }) => changes && html`<${Changes} changes=${changes} />` },
    ];
    return () => html`<${Table} list=${list} columns=${columns()} test="import-projects" caption=${t('lists.project.count', { n: number(due.value.length) })} empty=${t('lists.project.none')}
      rowProps=${({ id, state }) => ({ key: id, 'data-test': 'import-project', 'data-id': id, 'data-state': state })} />`;
  },
};
