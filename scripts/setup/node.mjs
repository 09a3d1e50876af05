import { Remedy } from './remedy.mjs';

/** The releases that every dependency supports: 20.19 and later of 20, 22.13 and later of 22, and 24 onwards. */
const MINIMUM_MINOR = new Map([
  [20, 19],
  [22, 13],
]);

/** @param {string} version as in `process.versions.node` */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const minimum = MINIMUM_MINOR.get(major);
  return minimum === undefined ? major >= 23 : minor >= minimum;
}

export function requireSupportedNode() {
  if (isSupportedNode(process.versions.node)) return;
  throw new Remedy(
    `Node.js ${process.versions.node} is not supported: 20.19 or later of 20, 22.13 or later of 22, or anything newer is needed.`,
    'Install a current release from https://nodejs.org (or "nvm install 22") and run the command again.',
  );
}
