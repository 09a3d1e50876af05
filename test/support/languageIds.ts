/** VS Code's language identifiers by the ending of a file's name. */
const ids: Readonly<Record<string, string>> = {
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  json: 'json',
  jsonc: 'jsonc',
  json5: 'json5',
  jsonl: 'jsonl',
  py: 'python',
  java: 'java',
  cs: 'csharp',
  go: 'go',
  rs: 'rust',
  php: 'php',
  rb: 'ruby',
  kt: 'kotlin',
  swift: 'swift',
  c: 'c',
  h: 'c',
  cpp: 'cpp',
  hpp: 'cpp',
  dart: 'dart',
  scala: 'scala',
  ps1: 'powershell',
  sh: 'shellscript',
  lua: 'lua',
  ex: 'elixir',
  exs: 'elixir',
  groovy: 'groovy',
  vue: 'vue',
  svelte: 'svelte',
  html: 'html',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
  ini: 'ini',
  properties: 'properties',
  env: 'dotenv',
  csv: 'csv',
  graphql: 'graphql',
  toml: 'toml',
  md: 'markdown',
  http: 'http',
  rest: 'http',
  sql: 'sql',
  log: 'log',
  txt: 'plaintext',
};

/** Throws for an ending that it does not know: the option `language=…` of a document names it then. */
export function languageIdOf(path: string): string {
  const id = languageIdByEnding(path);
  if (id === undefined) throw new Error(`The ending of ${path} does not say which language it is`);
  return id;
}

/** Undefined for an ending that it does not know. */
export function languageIdByEnding(path: string): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(ids, ending) ? ids[ending] : undefined;
}
