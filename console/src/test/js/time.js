// The clock and the timers of the page in the hands of a test: nothing is due before the test lets time pass.
const REAL = { setTimeout, clearTimeout, setInterval, clearInterval, random: Math.random, dateNow: Date.now, performanceNow: performance.now };

/** Takes them over until restored; chance gives its middle. */
export function heldTime() {
  const due = new Map();
  let now = REAL.dateNow();
  let last = 0;

  function plan(run, millis = 0, every = null) {
    due.set(++last, { at: now + millis, run, every });
    return last;
  }

  const drop = (id) => due.delete(id);
  Object.assign(globalThis, {
    setTimeout: (run, millis) => plan(run, millis),
    setInterval: (run, millis) => plan(run, millis, millis),
    clearTimeout: drop,
    clearInterval: drop,
  });
  Math.random = () => 0.5;
  Date.now = () => now;
  performance.now = () => now;

  return {
    /** Lets so many milliseconds pass, and whatever is due meanwhile happen, with all that follows from it at once. */
    async pass(millis) {
      const end = now + millis;
      await settled();
      for (let next = first(end); next; next = first(end)) {
        const [id, { at, run, every }] = next;
        now = at;
        every === null ? drop(id) : due.set(id, { at: at + every, run, every });
        run();
        await settled();
      }
      now = end;
    },
    restore() {
      const { random, dateNow, performanceNow, ...timers } = REAL;
      Object.assign(globalThis, timers);
      Math.random = random;
      Date.now = dateNow;
      performance.now = performanceNow;
    },
  };

  function first(end) {
    return [...due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  }
}

// All that waits for nothing but its turn has had it; messages of channels, too.
function settled() {
  return new Promise((resolve) => requestAnimationFrame(() => REAL.setTimeout.call(globalThis, resolve)));
}
