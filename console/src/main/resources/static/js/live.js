// Live updates: every event on the log is told by type, key and position, never by content.
// Bursts are gathered; each listener refetches what it shows, and no faster than it can.
import { ref, watch } from '/js/vendor/vue.js';
import { heardOf, whenBehind } from './after.js';
import { serverNow } from './clock.js';
import { followPulse } from './pulse.js';
import { may } from './session/rights.js';
import { ended, loadSession, session } from './session/session.js';
import { followStream, SILENCE_MILLIS } from './stream.js';

/** connecting, open, or lost while it tries again. */
export const liveState = ref('connecting');
/** Until when all that happened was heard of, in milliseconds; null while it is so. */
export const heardUntil = ref(/** @type {number | null} */ (null));

const GATHER_MILLIS = 300;
const SAFETY_NET_MILLIS = 120_000;
const HIDDEN_MILLIS = 60_000;
const BEHIND_MILLIS = 2_000;
const TYPES = [
  'unit-changed', 'project-registered', 'project-amended', 'stage-changed', 'standing-changed',
  'stages-planned', 'responsibility-assigned', 'target-set', 'element-changed', 'schedule-moved', 'plan-revised',
  'progress-reported', 'report-confirmed', 'report-corrected', 'delay-detected', 'delay-changed', 'delay-worsened',
  'delay-eased', 'delay-cleared', 'alert-triggered', 'alert-changed', 'alert-acknowledged', 'alert-noted',
  'alert-escalated', 'alert-reminded', 'alert-reassigned', 'alert-reopened', 'alert-resolved',
];

const listeners = new Set();
let leave = null;
let hideTimer = 0;
let behindTimer = 0;
let silenceTimer = 0;
let lastHeard = 0;
let missed = false;
let begun = null;

whenBehind(() => {
  clearTimeout(behindTimer);
  behindTimer = setTimeout(() => tell(null), BEHIND_MILLIS);
});

/**
 * Follows the log as long as somebody is signed in who may read it; for others, whether the console can be reached.
 * @param {{at: string, asked: number} | null} [visit] when the page has begun
 */
export function startLive(visit = null) {
  begun = visit;
  watch(way, (now) => {
    stop();
    now ? join() : lose();
  }, { immediate: true });
  // What was said while nobody heard, when the console lost the log for a while, say, is made good in the end.
  setInterval(() => leave && tell(null), SAFETY_NET_MILLIS);
  addEventListener('offline', lose);
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hideTimer);
    if (document.hidden) {
      hideTimer = setTimeout(part, HIDDEN_MILLIS);
    } else if (way()) {
      join();
    }
  });
}

function way() {
  if (!session.value || ended.value) {
    return null;
  }
  return may('read') ? readLog : followPulse;
}

function readLog(hearOf) {
  return followStream(session.value.account, TYPES, hearOf, begun);
}

function join() {
  leave ??= way()(hear);
  begun = null; // whoever comes back fetches everything anew
  expectMore();
}

function part() {
  stop();
  lose();
}

function stop() {
  leave?.();
  leave = null;
}

function hear(news) {
  if (news.is === 'lost') {
    missed = true;
    // A stream ends every ten minutes, and the next is there within a second: only silence says that nothing is heard, or a
    // console that cannot be asked. It does not tell why it was refused, either; it may be that the session has ended.
    const before = lastHeard;
    loadSession().catch((e) => {
      console.warn('session not checked', e);
      lastHeard === before && lose();
    });
    return;
  }
  lastHeard = serverNow();
  liveState.value = 'open';
  heardUntil.value = null;
  expectMore();
  if (news.is === 'signal') {
    heardOf(news.signal);
  }
  if (missed || news.is === 'changed') {
    missed = false;
    tell(null); // what happened in between is not told again
  } else if (news.is === 'signal') {
    tell(news.signal);
  }
}

function expectMore() {
  clearTimeout(silenceTimer);
  silenceTimer = setTimeout(lose, SILENCE_MILLIS);
}

function lose() {
  clearTimeout(silenceTimer);
  missed = true;
  liveState.value = 'lost';
  heardUntil.value ??= lastHeard || serverNow();
}

function tell(signal) {
  listeners.forEach((listener) => listener(signal));
}

/**
 * Calls refresh with the gathered signals that concern the caller, or with null when everything may have changed.
 * The next call waits until the last has ended, and the longer that took the longer.
 * @returns what ends it
 */
export function follow(concerns, refresh) {
  let gathered = new Map();
  let everything = false;
  let timer = 0;
  let busy = false;

  function listen(signal) {
    if (signal && !concerns(signal)) {
      return;
    }
    if (signal) {
      gathered.set(`${signal.type}/${signal.topic}/${signal.key}`, signal);
    } else {
      everything = true;
    }
    plan(GATHER_MILLIS);
  }

  function plan(millis) {
    if (!timer && !busy && (everything || gathered.size)) {
      timer = setTimeout(run, millis);
    }
  }

  async function run() {
    const signals = everything ? null : [...gathered.values()];
    gathered = new Map();
    everything = false;
    timer = 0;
    busy = true;
    const start = performance.now();
    try {
      await refresh(signals);
    } catch (e) {
      console.warn('refresh failed', e);
    }
    busy = false;
    plan(Math.min(5000, Math.max(GATHER_MILLIS, 4 * (performance.now() - start))));
  }

  listeners.add(listen);
  return () => {
    listeners.delete(listen);
    clearTimeout(timer);
  };
}
