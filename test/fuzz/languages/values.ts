import type { Sample } from './sample.ts';
import { csharp, dart, groovy, java, kotlin, php, powershell, ruby, rust, scala, swift } from './statements.ts';

const javaArrows: Sample = {
  ...java,
  head: 'return switch (error.getCode()) {',
  close: '};',
  after: ['\t}', '}'],
  label: 'case {} ->',
  several: ', ',
  other: 'default ->',
  bodies: [],
  inline: ['1;', 'again();', '{ yield 1; }', 'throw new IllegalStateException();'],
  blocks: [['again();', 'yield 1;'], ['yield 2;']],
};

const { blocks: _statements, ...withoutBlocks } = csharp;

const csharpArms: Sample = {
  ...withoutBlocks,
  head: 'return error.Code switch {',
  close: '};',
  after: ['\t}', '}'],
  label: '{} =>',
  several: ' or ',
  other: '_ =>',
  bodies: [],
  inline: ['1,', 'Again(),', 'throw new Exception(),'],
};

/** Dispatches that give a value. */
export const values: readonly Sample[] = [
  javaArrows,
  { ...javaArrows, head: 'int value = switch (error.getCode()) {' },
  {
    ...java,
    head: 'int value = switch (error.getCode()) {',
    close: '};',
    bodies: [['again();', 'yield 1;'], ['yield 2;']],
    inline: ['yield 1;', 'throw new IllegalStateException();'],
    blocks: [['again();', 'yield 1;']],
  },
  csharpArms,
  { ...csharpArms, head: 'var value = error.Code switch {', after: ['\t\treturn value;', '\t}', '}'] },
  ...['$value = match ($error->code) {', 'return match ($error->code) {'].map((head): Sample => ({
    ...php,
    head,
    close: '};',
    label: '{} =>',
    several: ', ',
    other: 'default =>',
    bodies: [],
    inline: ['1,', 'again(),', "'text',"],
    blocks: [],
  })),
  ...['val value = when (error.code) {', 'return when (error.code) {'].map((head): Sample => ({
    ...kotlin,
    head,
    inline: ['1', '{ again(); 1 }', 'throw Unknown()'],
    blocks: [['again()', '1'], ['1']],
  })),
  { ...rust, head: 'let value = match error.code {', close: '};', after: ['\tvalue', '}'] },
  { ...rust, head: 'return match error.code {', close: '};' },
  { ...scala, head: 'val value = error.code match {', after: ['\t\tvalue', '\t}', '}'] },
  ...['let value = switch error.code {', 'return switch error.code {'].map((head): Sample => ({
    ...swift,
    head,
    bodies: [['1'], ['again()']],
    inline: ['1', 'again()'],
  })),
  ...['return switch (error.code) {', 'final value = switch (error.code) {'].map((head): Sample => ({
    ...dart,
    head,
    close: '};',
    label: '{} =>',
    several: ' || ',
    other: '_ =>',
    bodies: [],
    inline: ['1,', 'again(),'],
    blocks: [],
  })),
  {
    ...powershell,
    head: '$value = switch ($failure.Code) {',
    inline: ['{ 1 }', "{ 'text' }"],
    blocks: [['Invoke-Again', '1'], ["'text'"]],
  },
  { ...ruby, head: 'value = case error.code' },
  {
    ...groovy,
    before: ['def textOf(ApiException error) {'],
    head: 'return switch (error.code) {',
    label: 'case {} ->',
    several: ', ',
    other: 'default ->',
    bodies: [],
    inline: ['again()', "'again'", "throw new IllegalStateException('no')"],
  },
];
