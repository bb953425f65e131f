// Server-sent events: every event on the log is told by type, key and position, never by content.
// Bursts are gathered; each listener refetches what it shows, and no faster than it can.
import { onUnmounted, ref, watch } from '/js/vendor/vue.js';
import { heardOf, whenBehind } from './after.js';
import { may } from './session/rights.js';
import { ended, loadSession } from './session/session.js';

/** connecting, open, or lost while it tries again. */
export const liveState = ref('connecting');

const GATHER_MILLIS = 300;
const LONGEST_WAIT_MILLIS = 15_000;
const SAFETY_NET_MILLIS = 120_000;
const HIDDEN_MILLIS = 60_000;
const BEHIND_MILLIS = 2_000;
const TYPES = [
  'unit-changed', 'project-registered', 'project-amended', 'stage-changed', 'standing-changed', 'plan-revised',
  'progress-reported', 'report-confirmed', 'report-corrected', 'delay-detected', 'delay-changed', 'delay-worsened',
  'delay-eased', 'delay-cleared', 'alert-triggered', 'alert-changed', 'alert-acknowledged', 'alert-noted',
  'alert-escalated', 'alert-reminded', 'alert-reassigned', 'alert-reopened', 'alert-resolved',
];

const listeners = new Set();
let source = null;
let hideTimer = null;
let behindTimer = null;
let retryTimer = null;
let failures = 0;
let wasOpen = false;

whenBehind(() => {
  clearTimeout(behindTimer);
  behindTimer = setTimeout(() => tell(null), BEHIND_MILLIS);
});

/** Follows the log as long as somebody is signed in who may read it. */
export function startLive() {
  watch(wanted, (yes) => (yes ? connect() : disconnect()), { immediate: true });
  // What was said while nobody heard, when the console lost the log for a while, say, is made good in the end.
  setInterval(() => source && tell(null), SAFETY_NET_MILLIS);
  // Browsers allow few connections to one server, and a tab that nobody looks at needs none.
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hideTimer);
    if (document.hidden) {
      hideTimer = setTimeout(disconnect, HIDDEN_MILLIS);
    } else if (!source && wanted()) {
      connect();
    }
  });
}

function wanted() {
  return may('read') && !ended.value;
}

function connect() {
  clearTimeout(retryTimer);
  source = new EventSource('/api/live');
  source.onopen = () => {
    failures = 0;
    liveState.value = 'open';
    if (wasOpen) {
      tell(null); // what happened in between is not told again
    }
    wasOpen = true;
  };
  source.onerror = () => {
    disconnect();
    const wait = Math.min(LONGEST_WAIT_MILLIS, 1000 * 2 ** failures++);
    retryTimer = setTimeout(connect, wait * (0.5 + Math.random() / 2));
    // An event source does not tell why it was refused; it may be that the session has ended.
    loadSession().catch((e) => console.warn('session not checked', e));
  };
  source.addEventListener('changed', () => tell(null));
  for (const type of TYPES) {
    source.addEventListener(type, (e) => {
      const signal = { type, ...JSON.parse(e.data) };
      heardOf(signal);
      tell(signal);
    });
  }
}

function disconnect() {
  clearTimeout(retryTimer);
  source?.close();
  source = null;
  liveState.value = 'lost';
}

function tell(signal) {
  listeners.forEach((listener) => listener(signal));
}

/**
 * Calls refresh with the gathered signals that concern the caller, or with null when everything may have changed.
 * The next call waits until the last has ended, and the longer that took the longer.
 */
export function useLive(concerns, refresh) {
  let gathered = new Map();
  let everything = false;
  let timer = null;
  let busy = false;

  function hear(signal) {
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
    timer = null;
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

  listeners.add(hear);
  onUnmounted(() => {
    listeners.delete(hear);
    clearTimeout(timer);
  });
}
