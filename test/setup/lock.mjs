/** @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean }} Entry */
/** @typedef {Readonly<Record<string, Entry>>} Packages by their paths, as in a lock file */

/**
 * Whether what is installed is what the lock file asks for, no less and no more.
 * @param {Packages} installed
 * @param {Packages} locked
 */
export function fulfils(installed, locked) {
  return (
    Object.entries(locked).every(([path, entry]) => isFulfilled(installed[path], path, entry)) &&
    Object.keys(installed).every((path) => path in locked)
  );
}

/**
 * @param {Entry | undefined} installed
 * @param {string} path
 * @param {Entry} locked
 */
function isFulfilled(installed, path, locked) {
  // The project itself stands in the lock file too, under the empty path.
  if (path === '') return true;
  if (installed !== undefined) return installed.integrity === locked.integrity;
  // What is optional is left out when it is for another platform or nothing asks for it.
  return locked.optional === true || locked.devOptional === true;
}
