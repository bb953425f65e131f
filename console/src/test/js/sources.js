// An EventSource in the hands of a test.

/** Takes its place until restored; opened are all there were, the last one last. */
export function stubbedSources() {
  const real = globalThis.EventSource;
  const opened = [];
  globalThis.EventSource = /** @type {any} */ (class extends EventTarget {
    onopen = () => {};
    onerror = () => {};
    closed = false;

    constructor(url) {
      super();
      this.url = url;
      opened.push(this);
    }

    close() {
      this.closed = true;
    }

    /** The server has answered. */
    open() {
      this.onopen();
    }

    /** The connection has broken off. */
    fail() {
      this.onerror();
    }

    /** The server says something. */
    say(type, data = {}) {
      this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
    }
  });
  return {
    opened,
    last: () => opened.at(-1),
    restore: () => (globalThis.EventSource = real),
  };
}
