// The least a useful Node language server can do, without dependencies: what Node, the pipe and JSON alone cost.
// It keeps the document as lines, tells codes by a regular expression, and rescans only edited lines.
import { PRIMATIME, SERVICEDESK } from './codes.mjs';

const TITLES = new Map([...PRIMATIME, ...SERVICEDESK]);
const LABEL = /(?:case |"code": )"?(PE01-\d{4}|\d{4})\b|\.(?:status_)?cod\b/g;
const itemsOf = (codes) => [...codes].map(([label, detail]) => ({ label, kind: 20, detail }));
const PRIMATIME_ITEMS = itemsOf(PRIMATIME);
const SERVICEDESK_ITEMS = itemsOf(SERVICEDESK);

const document = { uri: '', lines: [], found: new Map() };

function scan(n) {
  const line = document.lines[n];
  const found = [];
  for (const { 0: text, 1: code, index } of line.matchAll(LABEL)) {
    const repeated = line === document.lines[n - 1];
    const known = code && (TITLES.has(code) || /^400[45]$/.test(code));
    if (known && !repeated) continue;
    const range = { start: { line: n, character: index }, end: { line: n, character: index + text.length } };
    found.push({ range, severity: 2, source: 'floor', message: `unexpected ${text}` });
  }
  if (found.length) document.found.set(n, found);
  else document.found.delete(n);
}

function scanAll() {
  document.found.clear();
  document.lines.forEach((_, n) => scan(n));
}

function edit({ range: { start, end }, text }) {
  const { lines } = document;
  const put = (lines[start.line].slice(0, start.character) + text + lines[end.line].slice(end.character)).split('\n');
  const replaced = end.line - start.line + 1;
  lines.splice(start.line, replaced, ...put);
  if (put.length !== replaced) return scanAll();
  for (let n = start.line; n <= end.line; n++) scan(n);
}

function wordAt({ line, character }) {
  const text = document.lines[line];
  let start = character;
  let end = character;
  while (start > 0 && /[\w-]/.test(text[start - 1])) start--;
  while (end < text.length && /[\w-]/.test(text[end])) end++;
  return { word: text.slice(start, end), range: { start: { line, character: start }, end: { line, character: end } } };
}

const handlers = {
  initialize: () => ({
    capabilities: {
      textDocumentSync: 2,
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['"'] },
      codeActionProvider: true,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    },
  }),
  shutdown: () => null,
  exit: () => process.exit(0),
  'textDocument/didOpen'({ textDocument }) {
    document.uri = textDocument.uri;
    document.lines = textDocument.text.split('\n');
    scanAll();
  },
  'textDocument/didChange': ({ contentChanges }) => contentChanges.forEach(edit),
  'textDocument/diagnostic': () => ({ kind: 'full', items: [...document.found.values()].flat() }),
  'textDocument/hover'({ position }) {
    const { word, range } = wordAt(position);
    const title = TITLES.get(word);
    return title ? { contents: { kind: 'markdown', value: `**${word}** ${title}` }, range } : null;
  },
  'textDocument/completion'({ position }) {
    const { word, range } = wordAt(position);
    const items = word.startsWith('PE01-') ? PRIMATIME_ITEMS : SERVICEDESK_ITEMS;
    return items.map((item) => ({ ...item, textEdit: { range, newText: item.label } }));
  },
  'textDocument/codeAction'({ range }) {
    const edit = { changes: { [document.uri]: [{ range: { start: range.end, end: range.end }, newText: '\n' }] } };
    return [{ title: 'Add missing cases', kind: 'quickfix', edit }];
  },
};

function answer({ id, method, params }) {
  const handler = handlers[method];
  const result = handler?.(params);
  if (id === undefined || !method) return;
  const outcome = handler ? { result } : { error: { code: -32601, message: method } };
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, ...outcome }));
  process.stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}

let held = Buffer.alloc(0);
let wanted = -1;
process.stdin.on('data', (chunk) => {
  held = held.length ? Buffer.concat([held, chunk]) : chunk;
  for (;;) {
    if (wanted < 0) {
      const headerEnd = held.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      wanted = Number(/Content-Length: (\d+)/i.exec(held.toString('latin1', 0, headerEnd))[1]);
      held = held.subarray(headerEnd + 4);
    }
    if (held.length < wanted) return;
    const message = JSON.parse(held.toString('utf8', 0, wanted));
    held = held.subarray(wanted);
    wanted = -1;
    answer(message);
  }
});
