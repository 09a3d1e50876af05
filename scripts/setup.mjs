// What "npm start" and "npm test" need on a fresh clone. Node built-ins only: this runs before the dependencies are there.

export { requireSupportedNode } from './setup/node.mjs';
export { ensureDependencies } from './setup/dependencies.mjs';
export { ensureBuild } from './setup/bundles.mjs';
export { ensureEditor } from './setup/editor.mjs';
export { ensureBrowser } from './setup/browser.mjs';
export { ensurePackager } from './setup/packager.mjs';
export { Remedy, explain } from './setup/remedy.mjs';
