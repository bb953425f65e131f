// The mouse, the pen and the finger on the chart: what they point at, drag, draw, pinch. A drag changes nothing before it ends, and
// one that ends where it began changes nothing at all. A finger scrolls, unless it has rested on a bar before it moves.
import { onBeforeUnmount, ref, shallowRef } from '/js/vendor/vue.js';
import { date } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { dayNumber } from './days.js';
import { boxOf, daysBetween, dragged, hitOf, isLinking, linkDrawn, ROW } from './gesture.js';
import { useHold } from './hold.js';
import { HEAD } from './paint-head.js';
import { tipStyle, tipWords } from './tips.js';

const SHAPES = { bar: 'movable', start: 'sizable', finish: 'sizable', 'from-start': 'linkable', 'from-finish': 'linkable' };
const EDGE = 24;
const NUDGE = 16;

export function usePointer(props, { pane, canvas, painting, emit, zoomTo }) {
  const tip = shallowRef(null);
  const shape = ref('');
  let drag = null;
  let pinch = null;
  const hold = useHold(() => {
    // What still rolled when the finger came has stopped meanwhile.
    drag.from = at(drag.begun);
    // The ends of a bar are narrower than a finger: it moves the whole.
    grab('bar');
  });

  // How far it is scrolled now: the event that says so may come after the pointer's.
  const scrolled = () => ({ left: pane.value.scrollLeft, top: pane.value.scrollTop });

  function at(e) {
    const box = canvas.value.getBoundingClientRect();
    const { left, top } = scrolled();
    return { x: e.clientX - box.left + left, y: e.clientY - box.top - HEAD + top };
  }

  function hit({ x, y }) {
    return y - scrolled().top < 0 ? { row: -1, bar: null, part: null } : hitOf(props.rows, props.scale, x, y);
  }

  function down(e) {
    const from = at(e);
    const { bar, part } = hit(from);
    if (e.button !== 0 || !bar) {
      return;
    }
    drag = { bar, part: null, begun: e, from, fields: null, finger: e.pointerType === 'touch' };
    if (!part || !props.editor.mayEdit.value) {
      return;
    }
    if (drag.finger) {
      hold.begin(e);
    } else {
      canvas.value.setPointerCapture(e.pointerId);
      grab(part);
    }
  }

  function grab(part) {
    drag.part = part;
    addEventListener('keydown', escape);
    if (drag.finger) {
      shape.value = 'held';
      navigator.vibrate?.(10);
      dragTo(drag.from);
    }
  }

  function move(e) {
    const to = at(e);
    if (drag?.part) {
      nudge(e);
      follow(to);
      return;
    }
    hold.move(e);
    const { bar, part } = hit(to);
    const may = props.editor.mayEdit.value && e.pointerType !== 'touch';
    painting.show({ hover: part && may ? bar.id : null });
    shape.value = part && may ? SHAPES[part] : '';
    tip.value = bar && isOver(bar, to.x) && e.pointerType !== 'touch' ? tipAt(to, tipWords(bar, props.projectUnit)) : null;
  }

  // What is dragged to the edge goes on beyond it; what is taken hold of at the edge may be on its way from there.
  function nudge({ clientX, clientY }) {
    const box = canvas.value.getBoundingClientRect();
    const beyond = (at, begun, from, to) => (at > Math.max(begun, to - EDGE) ? NUDGE : at < Math.min(begun, from + EDGE) ? -NUDGE : 0);
    const { begun } = drag;
    pane.value.scrollBy(beyond(clientX, begun.clientX, box.left, box.right), isLinking(drag.part) ? beyond(clientY, begun.clientY, box.top + HEAD, box.bottom) : 0);
  }

  function isOver(bar, x) {
    const { left, right } = boxOf(bar, props.scale);
    return x >= left && x <= right;
  }

  function follow(to) {
    isLinking(drag.part) ? drawLine(to) : dragTo(to);
  }

  function dragTo(to) {
    const { id, activity } = drag.bar;
    const days = daysBetween(drag.from.x, to.x, props.scale.px);
    drag.fields = dragged(activity, drag.part, days, props.editor.calendar.value);
    const { plannedStart, plannedFinish } = drag.fields ?? activity;
    painting.show({ hover: id, preview: drag.fields && { id, start: dayNumber(plannedStart), finish: dayNumber(plannedFinish) } });
    tip.value = drag.fields ? tipAt(to, [named(activity.names), `${date(plannedStart)} – ${date(plannedFinish)}`]) : null;
  }

  function drawLine(to) {
    const { left, right } = boxOf(drag.bar, props.scale);
    const row = painting.index.value.get(drag.bar.id);
    const other = hit(to);
    const link = linkDrawn(drag.bar, drag.part, other, to.x, props.scale, other.bar && props.editor.base(other.bar.id));
    drag.link = link;
    painting.show({ hover: link?.id ?? drag.bar.id, line: { x1: drag.part === 'from-start' ? left : right, y1: row * ROW + ROW / 2, x2: to.x, y2: to.y } });
    tip.value = link ? tipAt(to, [`${named(drag.bar.names)} → ${named(other.bar.names)}`, t(`bars.link.${link.type}`)]) : null;
  }

  function up(e) {
    // The browser need not have told of the last move.
    drag?.part && follow(at(e));
    const { bar, fields, link, finger, from } = drag ?? {};
    const still = drag && Math.hypot(at(e).x - from.x, at(e).y - from.y) < 5;
    end();
    if (fields) {
      props.editor.edit(bar.id, fields);
    } else if (link) {
      props.editor.edit(link.id, link.fields);
    }
    if (bar && (still || fields)) {
      emit('select', bar.id);
      finger && !fields && emit('open', bar.id);
    }
  }

  function end() {
    hold.stop();
    if (drag?.finger) {
      shape.value = '';
      painting.show({ hover: null });
    }
    drag = null;
    removeEventListener('keydown', escape);
    painting.show({ preview: null, line: null });
    tip.value = null;
  }

  function escape(e) {
    if (e.key === 'Escape') {
      e.preventDefault();
      end();
    }
  }

  function leave() {
    if (!drag?.part) {
      tip.value = null;
      painting.show({ hover: null });
    }
  }

  function tipAt({ x, y }, words) {
    const view = pane.value.getBoundingClientRect();
    const box = canvas.value.getBoundingClientRect();
    const { left, top } = scrolled();
    const from = { x: x - left + box.left - view.left, y: y - top + HEAD };
    return { words, style: tipStyle(from, words.length, view, drag?.finger) };
  }

  function wheel(e) {
    if (e.ctrlKey || e.metaKey) {
      e.preventDefault();
      zoomTo(props.scale.px * Math.exp(-e.deltaY / 300), at(e).x - scrolled().left);
    }
  }

  function touch(e) {
    const pinches = e.touches.length === 2;
    if (pinches || drag?.part) {
      e.preventDefault(); // it scrolls nothing
    }
    if (!pinches) {
      pinch = null;
      return;
    }
    const [one, other] = e.touches;
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = (one.clientX + other.clientX) / 2 - canvas.value.getBoundingClientRect().left;
    pinch && zoomTo((props.scale.px * apart) / pinch, middle);
    pinch = apart;
    drag && end();
  }

  onBeforeUnmount(end);
  return {
    tip, shape,
    canvas: {
      onPointerdown: down, onPointermove: move, onPointerup: up, onPointercancel: end, onPointerleave: leave, onWheel: wheel, onTouchstart: touch, onTouchmove: touch,
      onContextmenu: (e) => drag?.finger && e.preventDefault(), // a finger that rests asks for no menu
      onDblclick: (e) => { const { bar } = hit(at(e)); bar && emit('open', bar.id); },
    },
  };
}
