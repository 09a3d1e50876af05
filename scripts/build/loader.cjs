#!/usr/bin/env node
// Runs server.main.js, with the machine code that the build kept for it where this is the same V8. It saves a quarter of
// the start; with any other V8 the code is refused and compiled anew, as it always is without this file.
'use strict';
const fs = require('node:fs');
const { wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const filename = path.join(__dirname, 'server.main.js');
const cacheFile = `${filename}.cache`;
// The first line tells an operating system what to run it with, and is no JavaScript inside a function.
const source = fs.readFileSync(filename, 'utf8').replace(/^#!/, '//');
const cachedData = fs.existsSync(cacheFile) ? fs.readFileSync(cacheFile) : undefined;
const script = new Script(wrap(source), { filename, ...(cachedData && { cachedData }) });
script.runInThisContext().call(exports, exports, require, module, filename, __dirname);

// The build asks for the cache once the server has answered, so that it holds what a start needs.
if (process.env['ERROR_CODE_ASSIST_KEEP_CODE']) {
  process.on('exit', () => fs.writeFileSync(cacheFile, script.createCachedData()));
}
