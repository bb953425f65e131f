// What can be done with the activity that is chosen, and the day by which to try to finish.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { above, siblingAbove } from './tree.js';

const SIGNS = { add: '＋', remove: '✕', restore: '⤺', outdent: '⇤', indent: '⇥' };

export const EditTools = {
  // bar is the chosen one, if there is one.
  props: ['editor', 'bar'],
  emits: ['add'],
  setup(props, { emit }) {
    const { editor } = props;
    const tool = (name, does, able = true) => html`<button type="button" class="button small" data-test=${`bars-${name}`} title=${t(`bars.do.${name}`)} aria-label=${t(`bars.do.${name}`)}
      disabled=${!props.bar || !able} onClick=${does}>${SIGNS[name]}</button>`;
    const ofChosen = (does) => () => does(props.bar.id);
    const canIndent = () => Boolean(props.bar && siblingAbove(editor.bars.value, props.bar.id));
    const canOutdent = () => above(editor.bars.value, props.bar?.id).length > 0;

    return () => html`<span class="button-row" role="group" aria-label=${t('bars.chosen')}>
        ${tool('add', () => emit('add'), !props.bar?.removed)}${tool(props.bar?.removed ? 'restore' : 'remove', ofChosen(editor.remove))}
        ${tool('outdent', ofChosen(editor.outdent), canOutdent())}${tool('indent', ofChosen(editor.indent), canIndent())}</span>
      <label class="bars-by"><span>${t('bars.finish-by')}</span><input type="date" data-test="bars-finish-by" value=${editor.finishBy.value}
        onChange=${(e) => (editor.finishBy.value = e.target.value)} /></label>`;
  },
};
