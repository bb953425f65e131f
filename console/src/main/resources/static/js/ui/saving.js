// Saves what was fetched as a file: a plain link would ask in the language of the browser.
const LINGER_MILLIS = 60_000;

/**
 * @param {HTMLAnchorElement} link one that is not shown
 * @param {Blob} file
 * @param {string} name
 */
export function save(link, file, name) {
  const address = URL.createObjectURL(file);
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LINGER_MILLIS);
}
