import type { StringSyntax } from '../../text/lexis.ts';
import type { Language } from '../language.ts';
import { arrowPairs } from '../literals.ts';
import { singleQuoted, tripleSingleQuoted } from '../marks.ts';
import { elixirQueries } from './queries.ts';

/** Sigils whose text may hold quotes, or `#`: `~r/["']/`, `~s(say "no")`. Those in quotes are strings anyway. */
const sigils: readonly StringSyntax[] = ['//', '()', '[]', '{}', '||', '<>'].flatMap(([open = '', close = '']) =>
  ['~r', '~w', '~s', '~S'].map(
    (name) => ({ open: name + open, close, escape: 'backslash', multiline: false }) as const,
  ),
);

export const elixir: Language = {
  ids: ['elixir'],
  extensions: ['.ex', '.exs'],
  name: 'Elixir',
  lexis: {
    lineComments: ['#'],
    blockComments: [],
    strings: [
      { open: '"""', close: '"""', escape: 'backslash', multiline: true, interpolation: '#{' },
      tripleSingleQuoted,
      { open: '"', close: '"', escape: 'backslash', multiline: false, interpolation: '#{' },
      singleQuoted,
      ...sigils,
    ],
    characterMark: '?',
    topLevel: /(?:defmodule|defprotocol|defimpl|alias|import|require|use)\b/y,
  },
  syntax: {
    grammar: 'elixir',
    queries: elixirQueries,
    dispatchWords: /\bcase\b/,
    declarations: /^[ \t]*(@[a-z_]\w*)(?=[ \t]+["\d])/gm,
    importWords: /(?!)/,
    moduleEndings: [],
    labels: {
      wildcards: ['_'],
      captures: true,
      guards: true,
      constantSign: '@',
      otherValues: /^:(?:[a-z_]\w*[?!]?|"[^"]*")$/i,
    },
    flow: {
      exits: [],
      leaves: [],
      departure: { type: 'call', text: /^(?:raise|reraise|throw|exit)\b/ },
      blocks: ['body'],
      branches: {},
      armContent: 'right',
      scopes: ['stab_clause', 'do_block', 'else_block', 'anonymous_function', 'source'],
      scopeCalls: { type: 'call', callee: /^(?:def|defp|defmacro|defmacrop|test|for|with)$/ },
      owners: { call: 'target', binary_operator: 'left' },
      transparent: ['arguments'],
      // What a clause is given is compared with its patterns: `def handle(4009)`, `fn 4009 ->`.
      equality: ['==', '!=', '===', '!==', '=', 'def', 'defp', 'fn', 'else'],
      lookups: ['member?', 'has_key?', 'get', 'fetch', 'fetch!', 'find_index', 'count'],
      iterations: [
        'map',
        'each',
        'filter',
        'reject',
        'find',
        'flat_map',
        'any?',
        'all?',
        'find_value',
        'group_by',
        'reduce',
        'split_with',
        'uniq_by',
        'sort_by',
        'then',
        'tap',
      ],
      listeners: [],
      spreads: [],
    },
    writing: {
      forms: [
        {
          label: '{label} ->',
          inlineLabel: '{label} ->',
          // The subject may be a call, which is not to be made again.
          defaultLabel: 'other ->',
          body: 'statements',
          gives: 'value',
          unexpected: 'raise "Unexpected code: #{inspect(other)}"',
          unhandled: 'raise {message}',
        },
      ],
      ordered: true,
      literals: {
        ...arrowPairs,
        object: { open: '%{', close: '}' },
        array: { open: '[', close: ']' },
        strings: { quote: '"', escape: 'backslash', opener: '#' },
        words: { true: 'true', false: 'false', null: 'nil' },
        constant: '{name} = {value}',
        naming: 'snake',
      },
      quote: '"',
      onlyQuote: true,
      indent: '  ',
      lineComment: '#',
      tableEntry: '{label} => {value}',
    },
  },
};
