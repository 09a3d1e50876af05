#!/usr/bin/env node
// Runs server.main.js, with the machine code that the build kept for it where this is the same V8. It saves a quarter of
// the start; with any other V8 the code is refused and compiled anew, as it always is without this file.
'use strict';
const fs = require('node:fs');
const { wrap } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// The young generation stays small. An analysis makes much that is short-lived, and grown to its usual size the space for
// it costs some 15 MB for as long as the server runs, for no measurable speed.
setFlagsFromString('--semi-space-growth-factor=1');
// Grammars stay with the code that V8 makes first. Making it faster takes 20 MB for a second or two, which no allocator gives
// back, and a segment is parsed too quickly for it to matter.
setFlagsFromString('--liftoff-only');
// Compiled code is kept for these flags: they have to be set before it is made, and before it is read.

const filename = path.join(__dirname, 'server.main.js');
const cacheFile = `${filename}.cache`;
// The first line tells an operating system what to run it with, and is no JavaScript inside a function.
const source = fs.readFileSync(filename, 'utf8').replace(/^#!/, '//');
const cachedData = fs.existsSync(cacheFile) ? fs.readFileSync(cacheFile) : undefined;
const script = new Script(wrap(source), { filename, ...(cachedData && { cachedData }) });
// So the build makes sure that what it kept is of use.
if (process.env['ERROR_CODE_ASSIST_KEEP_CODE'] === 'check') process.exit(script.cachedDataRejected === false ? 0 : 1);
script.runInThisContext().call(exports, exports, require, module, filename, __dirname);

// The build asks for the cache once the server has answered, so that it holds what a start needs.
if (process.env['ERROR_CODE_ASSIST_KEEP_CODE']) {
  process.on('exit', () => fs.writeFileSync(cacheFile, script.createCachedData()));
}
