// A finger that rests takes hold of what is below it; one that moves before scrolls.
import { onBeforeUnmount } from '/js/vendor/vue.js';

const MILLIS = 400; // less than the half second after which browsers ask what to do
const REST = 8;

/** @param {() => void} held what is done once the finger has rested */
export function useHold(held) {
  let timer = 0;
  let from = { x: 0, y: 0 };

  function stop() {
    clearTimeout(timer);
  }

  onBeforeUnmount(stop);
  return {
    stop,
    begin({ clientX, clientY }) {
      stop();
      from = { x: clientX, y: clientY };
      timer = setTimeout(held, MILLIS);
    },
    move({ clientX, clientY }) {
      if (Math.hypot(clientX - from.x, clientY - from.y) > REST) {
        stop();
      }
    },
  };
}
