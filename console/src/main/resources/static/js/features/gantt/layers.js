// What the chart shows beside the planned days; remembered on this device.
import { shallowRef } from '/js/vendor/vue.js';
import { recall, remember } from '../../memory.js';

const PLACE = 'gantt.hidden-layers';

export const LAYERS = ['critical', 'early', 'base', 'links', 'elements'];

export function useLayers() {
  const hidden = new Set((recall(PLACE) ?? '').split(' '));
  const layers = shallowRef(new Set(LAYERS.filter((name) => !hidden.has(name))));
  return {
    layers,
    toggle(name) {
      const next = new Set(layers.value);
      next.delete(name) || next.add(name);
      layers.value = next;
      remember(PLACE, LAYERS.filter((one) => !next.has(one)).join(' '));
    },
  };
}
