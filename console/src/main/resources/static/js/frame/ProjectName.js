// The name of a project of which only the code is at hand.
import { useAnswer } from '../cache.js';
import { html } from '../html.js';
import { named } from '../i18n/index.js';

export const ProjectName = {
  props: ['id'],
  setup(props) {
    const project = useAnswer(`/api/registry/projects/${encodeURIComponent(props.id)}`, { live: null });
    return () => html`<span>${named(project.value.value?.names) || props.id}</span>`;
  },
};
