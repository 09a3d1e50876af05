import type { Constants, Sample } from './sample.ts';

const broken = [['again();', 'break;'], ['fail(1);', 'again();', 'break;'], ['return 1;']];

const top = (line: string, label = '{name}'): Constants => ({ below: 0, line, label });

export const javascript: Sample = {
  id: 'typescript',
  comment: '//',
  before: ['function handle(error) {'],
  head: 'switch (error.code) {',
  close: '}',
  after: ['}'],
  depth: 1,
  label: 'case {}:',
  several: 'stack',
  other: 'default:',
  bodies: [...broken, ['again();']],
  inline: ['{ again(); break; }', 'again(); break;', 'return 1;'],
  blocks: broken,
  quotes: ['"', "'"],
  constants: top('const {name} = {value};'),
};

export const c: Sample = {
  ...javascript,
  id: 'c',
  before: ['int handle(struct error *error) {'],
  head: 'switch (error->code) {',
  after: ['\treturn 0;', '}'],
  quotes: [],
  constants: top('#define {name} {value}'),
};

export const cpp: Sample = { ...c, id: 'cpp', constants: top('constexpr int {name} = {value};') };

export const java: Sample = {
  ...javascript,
  id: 'java',
  before: ['class Handler {', '\tint handle(ApiException error) {'],
  head: 'switch (error.getCode()) {',
  after: ['\t\treturn 0;', '\t}', '}'],
  depth: 2,
  quotes: ['"'],
  constants: { below: 1, line: '\tstatic final {type} {name} = {value};', types: ['int', 'String'], label: '{name}' },
};

export const csharp: Sample = {
  ...java,
  id: 'csharp',
  before: ['class Handler {', '\tint Handle(ApiException error) {'],
  head: 'switch (error.Code) {',
  bodies: broken,
  constants: { below: 1, line: '\tconst {type} {name} = {value};', types: ['int', 'string'], label: '{name}' },
};

export const php: Sample = {
  ...javascript,
  id: 'php',
  before: ['function handle($error) {'],
  head: 'switch ($error->code) {',
};

export const dart: Sample = {
  ...javascript,
  id: 'dart',
  before: ['int handle(ApiError error) {'],
  bodies: broken,
};

export const python: Sample = {
  id: 'python',
  comment: '#',
  before: ['def handle(error):'],
  head: 'match error.code:',
  after: ['', '', 'again()'],
  depth: 1,
  label: 'case {}:',
  several: ' | ',
  other: 'case _:',
  bodies: [['again()'], ['again()', 'fail(1)'], ['return 1']],
  inline: ['again()', 'return 1'],
  quotes: ['"', "'"],
  constants: {
    below: 0,
    open: ['class Codes:'],
    line: '\t{name} = {value}',
    close: ['', ''],
    label: 'Codes.{name}',
  },
};

export const ruby: Sample = {
  id: 'ruby',
  comment: '#',
  before: ['def handle(error)'],
  head: 'case error.code',
  close: 'end',
  after: ['end'],
  depth: 1,
  flush: true,
  label: 'when {}',
  several: ', ',
  other: 'else',
  bodies: [['again'], ['again', 'give_up(1)'], ['return 1']],
  inline: ['then 1', 'then give_up(1)'],
  quotes: ['"', "'"],
  constants: top('{name} = {value}'),
};

export const go: Sample = {
  id: 'go',
  comment: '//',
  before: ['package handler', '', 'func handle(err *ApiError) {'],
  head: 'switch err.Code {',
  close: '}',
  after: ['}'],
  depth: 1,
  flush: true,
  label: 'case {}:',
  several: ', ',
  other: 'default:',
  bodies: [['again()'], ['again()', 'fail(1)'], ['return']],
  inline: ['again()'],
  quotes: ['"'],
  constants: { below: 2, line: 'const {name} = {value}', label: '{name}' },
};

export const scala: Sample = {
  id: 'scala',
  comment: '//',
  before: ['object Handler {', '\tdef handle(error: ApiException): Int = {'],
  head: 'error.code match {',
  close: '}',
  after: ['\t}', '}'],
  depth: 2,
  label: 'case {} =>',
  several: ' | ',
  other: 'case _ =>',
  bodies: [['again()', '1'], ['1']],
  inline: ['1', 'again()'],
  blocks: [['again()', '1'], ['1']],
  quotes: ['"'],
  constants: { below: 1, line: '\tval {name} = {value}', label: '{name}' },
};

export const shell: Sample = {
  id: 'shellscript',
  comment: '#',
  before: ['handle() {'],
  head: 'case "$error_code" in',
  close: 'esac',
  after: ['}'],
  depth: 1,
  label: '{})',
  several: ' | ',
  other: '*)',
  bodies: [
    ['again', ';;'],
    ['again', 'return 1', ';;'],
  ],
  inline: ['again ;;', 'return 1;;'],
  quotes: ['"', "'", ''],
};

export const powershell: Sample = {
  id: 'powershell',
  comment: '#',
  before: ['function Resolve-Code($failure) {'],
  head: 'switch ($failure.Code) {',
  close: '}',
  after: ['}'],
  depth: 1,
  label: '{}',
  many: '{ $_ -in {} }',
  several: ', ',
  other: 'default',
  bodies: [],
  inline: ['{ Invoke-Again }', '{ Invoke-Again; break }', '{ return 1 }'],
  blocks: [['Invoke-Again'], ['Invoke-Again', 'break'], ['throw "unknown"']],
  quotes: ["'", '"'],
  constants: top('${name} = {value}', '${name}'),
};

export const kotlin: Sample = {
  id: 'kotlin',
  comment: '//',
  before: ['fun handle(error: ApiException) {'],
  head: 'when (error.code) {',
  close: '}',
  after: ['}'],
  depth: 1,
  label: '{} ->',
  several: ', ',
  other: 'else ->',
  bodies: [],
  inline: ['again()', '{ again() }', 'return'],
  blocks: [['again()'], ['fail(1)', 'return']],
  quotes: ['"'],
  constants: top('const val {name} = {value}'),
};

export const rust: Sample = {
  id: 'rust',
  comment: '//',
  before: ['fn handle(error: &ApiError) -> u8 {'],
  head: 'match error.code {',
  close: '}',
  after: ['}'],
  depth: 1,
  label: '{} =>',
  several: ' | ',
  other: '_ =>',
  bodies: [],
  inline: ['1,', '{ again(); 1 }', 'return 1,'],
  blocks: [['again();', '1'], ['return 1;']],
  quotes: ['"'],
  constants: { ...top('const {name}: {type} = {value};'), types: ['i32', '&str'] },
};

export const swift: Sample = {
  id: 'swift',
  comment: '//',
  before: ['func handle(error: ApiError) {'],
  head: 'switch error.code {',
  close: '}',
  after: ['}'],
  depth: 1,
  flush: true,
  label: 'case {}:',
  several: ', ',
  other: 'default:',
  bodies: [['again()'], ['again()', 'fail(1)'], ['return']],
  inline: ['again()', 'return'],
  quotes: ['"'],
  constants: top('let {name} = {value}'),
};

export const elixir: Sample = {
  id: 'elixir',
  comment: '#',
  before: ['defmodule Handler do', '\tdef handle(error) do'],
  head: 'case error.code do',
  close: 'end',
  after: ['\tend', 'end'],
  depth: 2,
  label: 'code when code in [{}] ->',
  several: ', ',
  other: '_ ->',
  bodies: [['again()'], ['again()', 'fail(1)'], ['raise "text"'], ['{:error, 1}']],
  inline: ['again()', '{:error, 1}', 'raise "text"'],
  quotes: ['"'],
};

export const groovy: Sample = {
  id: 'groovy',
  comment: '//',
  before: ['def handle(ApiException error) {'],
  head: 'switch (error.code) {',
  close: '}',
  after: ['}'],
  depth: 1,
  label: 'case {}:',
  several: 'stack',
  other: 'default:',
  bodies: [['again()', 'break'], ['fail 1', 'break'], ['return 1']],
  inline: ['return 1', 'again(); break'],
  quotes: ["'", '"'],
};

/** Dispatches that are statements: the usual form of each language, and what else there is of it. */
export const statements: readonly Sample[] = [
  javascript,
  { ...javascript, id: 'typescriptreact' },
  { ...javascript, id: 'javascript' },
  python,
  ruby,
  { ...ruby, label: 'in {}', several: ' | ' },
  go,
  { ...go, head: 'switch code := err.Code; code {' },
  php,
  scala,
  shell,
  { ...shell, label: '({})' },
  powershell,
  { ...powershell, head: 'switch -Exact ($failure.Code) {' },
  kotlin,
  rust,
  java,
  { ...java, several: ', ' },
  {
    ...java,
    label: 'case {} ->',
    several: ', ',
    other: 'default ->',
    bodies: [],
    inline: ['again();', 'fail(1);', '{ return 1; }'],
    blocks: [['again();'], ['return 1;']],
  },
  csharp,
  { ...csharp, several: ' or ' },
  dart,
  { ...dart, several: ' || ' },
  swift,
  c,
  cpp,
  elixir,
  { ...elixir, label: '{} ->', many: elixir.label },
  groovy,
];
