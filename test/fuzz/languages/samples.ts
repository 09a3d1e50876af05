/** One way in which a language writes a dispatch, as far as random ones are made of it. A tab is one step of indentation. */
export interface Sample {
  readonly id: string;
  readonly comment: string;
  readonly before: readonly string[];
  readonly head: string;
  readonly close?: string;
  readonly after: readonly string[];
  /** How deep the head stands. */
  readonly depth: number;
  /** Arms are usually not indented. */
  readonly flush?: boolean;
  /** An arm's head for one label or several: `case {}:`. */
  readonly label: string;
  /** What stands between the labels of one arm; `stack` for heads one below the other. */
  readonly several: string;
  readonly other: string;
  /** Lines below the head of an arm. */
  readonly bodies: readonly (readonly string[])[];
  /** What may stand behind the head on its line. */
  readonly inline: readonly string[];
  /** Quotes of labels that are strings; none where labels are integers. */
  readonly quotes: readonly string[];
}

const calls = ['again();', 'fail(1);'];
const broken = [['again();', 'break;'], ['fail(1);', 'again();', 'break;'], ['return 1;']];
const blocks = ['{ again(); break; }', 'again(); break;', 'return 1;'];

const javascript: Sample = {
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
  inline: blocks,
  quotes: ['"', "'"],
};

const c: Sample = {
  ...javascript,
  id: 'c',
  before: ['int handle(struct error *error) {'],
  head: 'switch (error->code) {',
  after: ['\treturn 0;', '}'],
  quotes: [],
};

const java: Sample = {
  ...javascript,
  id: 'java',
  before: ['class Handler {', '\tint handle(ApiException error) {'],
  head: 'switch (error.getCode()) {',
  after: ['\t\treturn 0;', '\t}', '}'],
  depth: 2,
  quotes: ['"'],
};

const csharp: Sample = {
  ...java,
  id: 'csharp',
  before: ['class Handler {', '\tint Handle(ApiException error) {'],
  head: 'switch (error.Code) {',
  bodies: broken,
};

const php: Sample = {
  ...javascript,
  id: 'php',
  before: ['function handle($error) {'],
  head: 'switch ($error->code) {',
};

const dart: Sample = { ...javascript, id: 'dart', before: ['int handle(ApiError error) {'], bodies: broken };

const ruby: Sample = {
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
};

/** Every form of arm of every language that fixes write has one. */
export const samples: readonly Sample[] = [
  javascript,
  { ...javascript, id: 'typescriptreact' },
  { ...javascript, id: 'javascript' },
  {
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
  },
  ruby,
  { ...ruby, label: 'in {}', several: ' | ' },
  {
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
  },
  {
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
  },
  php,
  {
    ...php,
    head: '$value = match ($error->code) {',
    close: '};',
    label: '{} =>',
    several: ', ',
    other: 'default =>',
    bodies: [],
    inline: ['1,', 'again(),', "'text',"],
  },
  {
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
    quotes: ['"'],
  },
  {
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
  },
  {
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
  },
  {
    id: 'groovy',
    comment: '//',
    before: ['def textOf(ApiException error) {'],
    head: 'return switch (error.code) {',
    close: '}',
    after: ['}'],
    depth: 1,
    label: 'case {} ->',
    several: ', ',
    other: 'default ->',
    bodies: [],
    inline: ['again()', "'again'", "throw new IllegalStateException('no')"],
    quotes: ["'", '"'],
  },
  {
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
    quotes: ['"'],
  },
  {
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
    quotes: ['"'],
  },
  java,
  { ...java, label: 'case {} ->', several: ', ', other: 'default ->', bodies: [], inline: [...calls, '{ return 1; }'] },
  csharp,
  {
    ...csharp,
    head: 'return error.Code switch {',
    close: '};',
    after: ['\t}', '}'],
    label: '{} =>',
    several: ' or ',
    other: '_ =>',
    bodies: [],
    inline: ['1,', 'Again(),'],
  },
  dart,
  {
    ...dart,
    head: 'return switch (error.code) {',
    close: '};',
    label: '{} =>',
    several: ' || ',
    other: '_ =>',
    bodies: [],
    inline: ['1,', 'again(),'],
  },
  c,
  { ...c, id: 'cpp' },
];
