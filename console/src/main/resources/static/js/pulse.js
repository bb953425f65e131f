// Whether the console can be reached, for those who have no event stream: what those tell of is no business of theirs.

const EVERY_MILLIS = 5_000;
const LIMIT_MILLIS = 4_000;

/**
 * Asks until the returned function is called. Who hears nothing for as long as of a stream is as cut off.
 * @param {(news: {is: 'beat'}) => void} hear
 */
export function followPulse(hear) {
  let left = false;
  ask();
  const timer = setInterval(ask, EVERY_MILLIS);
  addEventListener('online', ask);

  async function ask() {
    try {
      // The page itself: it needs no session, and so keeps none alive of which nobody makes use.
      const { ok } = await fetch('/', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MILLIS) });
      ok && !left && hear({ is: 'beat' });
    } catch {
      // Silence says it.
    }
  }

  return () => {
    left = true;
    clearInterval(timer);
    removeEventListener('online', ask);
  };
}
