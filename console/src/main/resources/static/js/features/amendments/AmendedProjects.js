// What a change does, or has done, to each project: what changes, or why it is refused.
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { href } from '../../router.js';
import { Table } from '../../ui/Table.js';
import { Changes } from '../history/Changes.js';

const TONES = { AMENDED: 'outcome-DONE', UNCHANGED: '', REFUSED: 'outcome-FAILED' };

export const AmendedProjects = {
  props: ['report', 'done'],
  setup(props) {
    const list = wholeList(() => props.report.projects);
    const name = ({ id, names }) => (names ? html`<a href=${href(`/projects/${encodeURIComponent(id)}`)}>${named(names)}</a> <small>${id}</small>` : id);
    const state = ({ state: what }) => (what === 'AMENDED' && !props.done ? t('amend.state.would') : t(`amend.state.${what}`));
    const columns = () => [
      { name: 'project', label: t('amend.project'), cell: name },
      { name: 'state', label: t('amend.outcome'), cell: (project) => html`<span class=${['tag', TONES[project.state]]}>${state(project)}</span>` },
      { name: 'changes', label: t('amend.changes'), cell: ({ changes, faults }) => html`${changes && html`<${Changes} changes=${changes} />`}${faults?.map(({ detail }) => html`<span>${detail}</span>`)}` },
    ];
    return () => html`<${Table} list=${list} columns=${columns()} test="amend-projects" caption=${t(props.done ? 'amend.done' : 'amend.would', { ...props.report })}
      rowProps=${({ id, state: what }) => ({ key: id, 'data-test': 'amend-project', 'data-id': id, 'data-state': what })} />`;
  },
};
