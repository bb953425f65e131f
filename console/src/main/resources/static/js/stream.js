// The event stream, one for all tabs of a browser: the tab that holds the lock has it and passes on what it hears.
// Browsers allow six connections to one server; seven tabs with a stream each would leave the seventh nothing.

/** @typedef {{is: 'open' | 'lost' | 'beat' | 'changed'} | {is: 'signal', signal: object}} News */

const LONGEST_WAIT_MILLIS = 15_000;
/** The server beats every five seconds. */
export const SILENCE_MILLIS = 12_000;

/**
 * Follows the stream until the returned function is called.
 * @param {string} login tabs of different logins share nothing
 * @param {readonly string[]} types the events to listen for
 * @param {(news: News) => void} hear
 */
export function followStream(login, types, hear) {
  if (!navigator.locks) {
    return readStream(types, hear); // not a secure context: each tab for itself
  }
  const name = `gantry.live/${login}`;
  const channel = new BroadcastChannel(name);
  const given = new AbortController();
  let end = null;
  channel.onmessage = ({ data }) => hear(data);
  navigator.locks.request(name, { signal: given.signal }, () => new Promise((resolve) => {
    const close = readStream(types, (news) => {
      channel.postMessage(news);
      hear(news);
    });
    end = () => resolve(close());
  })).catch(() => {}); // given up while waiting
  return () => {
    given.abort();
    end?.();
    channel.close();
  };
}

function readStream(types, hear) {
  let source = null;
  let failures = 0;
  let retryTimer = 0;
  let silenceTimer = 0;
  connect();
  addEventListener('online', connect);

  function connect() {
    clearTimeout(retryTimer);
    source?.close();
    source = new EventSource('/api/live');
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
