// Small choices that this browser keeps for whoever uses it.

/** What is kept under the key, if it is one of these. @param {string[]} [choices] */
export function recall(key, choices) {
  try {
    const value = localStorage.getItem(key);
    return value !== null && (!choices || choices.includes(value)) ? value : null;
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
}
