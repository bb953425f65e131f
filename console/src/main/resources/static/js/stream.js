// The event stream, one for all tabs of a browser: the tab that holds the lock has it and passes on what it hears.
// Browsers allow six connections to one server; seven tabs with a stream each would leave the seventh nothing.
import { uuid7 } from './uuid.js';

/** @typedef {{is: 'open' | 'lost' | 'beat' | 'changed'} | {is: 'signal', signal: object}} News */

const LONGEST_WAIT_MILLIS = 15_000;
/** The server beats every five seconds. */
export const SILENCE_MILLIS = 12_000;
/** How long news are remembered for tabs that come later. */
const RECENT_MILLIS = 15_000;
/** The stores follow the log within that. */
const BEHIND_MILLIS = 2_000;

/**
 * Follows the stream until the returned function is called.
 * @param {string} login tabs of different logins share nothing
 * @param {readonly string[]} types the events to listen for
 * @param {(news: News) => void} hear
 * @param {{at: string, asked: number} | null} [begun] when the tab has begun to ask for what it shows, by the server's clock and by
 *   performance.now(): it hears of what has come since, too
 */
export function followStream(login, types, hear, begun = null) {
  if (!navigator.locks) {
    return readStream(types, hear, begun); // not a secure context: each tab for itself
  }
  const self = uuid7();
  const recent = recentNews();
  const name = `gantry.live/${login}`;
  const channel = new BroadcastChannel(name);
  const given = new AbortController();
  let end = null;
  channel.onmessage = ({ data: { to, from, ...news } }) => {
    if (news.is === 'joined') {
      end && recent.of(news.millis).forEach((missed) => channel.postMessage({ ...missed, to: from }));
    } else if (!to || to === self) {
      hear(news);
    }
  };
  channel.postMessage({ is: 'joined', from: self, millis: begun ? performance.now() - begun.asked : 0 });
  navigator.locks.request(name, { signal: given.signal }, () => new Promise((resolve) => {
    const close = readStream(types, (news) => {
      recent.add(news);
      channel.postMessage(news);
      hear(news);
    }, begun);
    end = () => resolve(close());
  })).catch(() => {}); // given up while waiting
  return () => {
    given.abort();
    end?.();
    channel.close();
  };
}

/** What the tab that has the stream tells another that joins: how it is with the stream, and what was said of late. */
function recentNews() {
  let heard = [];
  let state = [];
  return {
    add(news) {
      const now = performance.now();
      state = [{ is: news.is === 'lost' ? 'lost' : 'beat' }];
      heard = heard.filter(({ at }) => at > now - RECENT_MILLIS);
      if (news.is === 'signal' || news.is === 'changed') {
        heard.push({ at: now, news });
      }
    },
    of(millis) {
      const since = performance.now() - millis - BEHIND_MILLIS;
      return [...state, ...heard.filter(({ at }) => at >= since).map(({ news }) => news)];
    },
  };
}

function readStream(types, hear, begun) {
  let source = null;
  let failures = 0;
  let retryTimer = 0;
  let silenceTimer = 0;
  connect();
  addEventListener('online', connect);

  function connect() {
    clearTimeout(retryTimer);
    source?.close();
    source = new EventSource(begun ? `/api/live?since=${encodeURIComponent(begun.at)}` : '/api/live');
    begun = null; // whoever has lost a stream fetches everything anew
    source.onopen = () => {
      failures = 0;
      hear({ is: 'open' });
      expectMore();
    };
    source.onerror = retry;
    source.addEventListener('beat', () => {
      hear({ is: 'beat' });
      expectMore();
    });
    source.addEventListener('changed', () => hear({ is: 'changed' }));
    for (const type of types) {
      source.addEventListener(type, (e) => {
        hear({ is: 'signal', signal: { type, ...JSON.parse(e.data) } });
        expectMore();
      });
    }
    expectMore();
  }

  // A network that is gone says nothing; the browser would wait for minutes.
  function expectMore() {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(retry, SILENCE_MILLIS);
  }

  function retry() {
    stop();
    hear({ is: 'lost' });
    const wait = Math.min(LONGEST_WAIT_MILLIS, 1000 * 2 ** failures++);
    retryTimer = setTimeout(connect, wait * (0.5 + Math.random() / 2));
  }

  function stop() {
    clearTimeout(silenceTimer);
    clearTimeout(retryTimer);
    source?.close();
    source = null;
  }

  return () => {
    removeEventListener('online', connect);
    stop();
  };
}
