// What can be done with the chart: looked for, zoomed, jumped to; undone, done again, saved.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { hiddenColumns, setHidden } from '../../ui/columns.js';
import { OPTIONAL, TABLE } from './columns.js';
import { EditTools } from './EditTools.js';
import { LAYERS } from './layers.js';
import { zoomOf, ZOOMS } from './scale.js';

export const Toolbar = {
  // bar is the chosen one.
  props: ['editor', 'bar', 'px', 'layers', 'narrow', 'query', 'late'],
  emits: ['zoom', 'zoomBy', 'fit', 'today', 'late', 'find', 'query', 'layer', 'full', 'print', 'save', 'discard', 'add'],
  setup(props, { emit }) {
    const { editor } = props;
    const button = (name, does, words = t(`bars.do.${name}`), more = {}) => html`<button type="button" class="button small" data-test=${`bars-${name}`} onClick=${does} ...${more}>${words}</button>`;
    const sign = (name, does, words, more = {}) => button(name, does, words, { title: t(`bars.do.${name}`), 'aria-label': t(`bars.do.${name}`), ...more });
    const chooser = (name, choices) => html`<details class="chooser"><summary class="button small" data-test=${`bars-${name}`}>${t(`bars.do.${name}`)}</summary>
      <div class="chooser-list">${choices.map(({ key, label, on, set }) => html`<label class="check" key=${key}><input type="checkbox" data-test=${`bars-${name}-${key}`} checked=${on} onChange=${(e) => set(e.target.checked)} />
        <span>${label}</span></label>`)}</div></details>`;
    const columns = () => OPTIONAL.map((name) => ({
      key: name, label: t(`bars.column.${name}`), on: !hiddenColumns(TABLE).has(name), set: (on) => setHidden(TABLE, name, !on),
    }));
    const layers = () => LAYERS.map((name) => ({ key: name, label: t(`bars.layer.${name}`), on: props.layers.has(name), set: () => emit('layer', name) }));
    const editing = () => editor.mayEdit.value && html`<span class="button-row" data-test="bars-editing">
      ${sign('undo', editor.undo, '↶', { disabled: !editor.canUndo.value })}${sign('redo', editor.redo, '↷', { disabled: !editor.canRedo.value })}
      ${editor.changed.value > 0 && button('discard', () => emit('discard'))}
      <button type="button" class="button small primary" data-test="bars-save" disabled=${!editor.changed.value} onClick=${() => emit('save')}>${editor.changed.value ? t('bars.do.save', { n: number(editor.changed.value) }) : t('bars.save.confirm')}</button></span>`;

    return () => html`<div class="bars-tools" role="toolbar" aria-label=${t('bars.tools')}>
      <form class="bars-find" role="search" onSubmit=${(e) => { e.preventDefault(); emit('find'); }}><label><span class="visually-hidden">${t('bars.find')}</span>
        <input type="search" data-test="bars-find" placeholder=${t('bars.find')} value=${props.query} onInput=${(e) => emit('query', e.target.value)} /></label></form>
      <span class="button-row">${sign('zoom-out', () => emit('zoomBy', 1 / 1.5), '−')}
        <select class="bars-zoom" data-test="bars-zoom" aria-label=${t('bars.zoom')} onChange=${(e) => emit('zoom', ZOOMS[e.target.value])}>
          ${Object.keys(ZOOMS).map((name) => html`<option key=${name} value=${name} selected=${zoomOf(props.px) === name}>${t(`bars.zoom.${name}`)}</option>`)}</select>
        ${sign('zoom-in', () => emit('zoomBy', 1.5), '+')}${button('fit', () => emit('fit'))}</span>
      <span class="button-row">${button('today', () => emit('today'))}${button('late', () => emit('late'), t('bars.do.late-n', { n: number(props.late) }), { disabled: !props.late })}</span>
      <span class="button-row">${!props.narrow && chooser('columns', columns())}${chooser('layers', layers())}${!props.narrow && button('full', () => emit('full'))}${!props.narrow && button('print', () => emit('print'))}</span>
      ${editor.mayEdit.value && html`<${EditTools} editor=${editor} bar=${props.bar} onAdd=${() => emit('add')} />`}
      ${editing()}
    </div>`;
  },
};
