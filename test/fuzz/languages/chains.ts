import type { Sample } from './sample.ts';
import {
  c,
  cpp,
  csharp,
  dart,
  go,
  groovy,
  java,
  javascript,
  kotlin,
  php,
  powershell,
  python,
  ruby,
  rust,
  scala,
  swift,
} from './statements.ts';

/** A chain whose blocks stand in braces, which each link closes for the one before. `test` is up to the label. */
function braced(sample: Sample, test: string, or: string, parentheses = true, elseIf = 'else if'): Sample {
  const { blocks, many: _many, ...rest } = withoutHead(sample);
  const whole = parentheses ? `(${test} {})` : `${test} {}`;
  return {
    ...rest,
    first: `if ${whole} {`,
    label: `} ${elseIf} ${whole} {`,
    several: ` ${or} ${test} `,
    other: '} else {',
    close: '}',
    bodies: (blocks ?? sample.bodies).map((lines) => lines.filter((line) => !/^(?:break|yield|\d)/.test(line))),
    inline: [],
    closing: true,
  };
}

const lua: Sample = {
  id: 'lua',
  comment: '--',
  before: ['local function handle(err)'],
  first: 'if err.code == {} then',
  label: 'elseif err.code == {} then',
  several: ' or err.code == ',
  other: 'else',
  close: 'end',
  after: ['end'],
  depth: 1,
  bodies: [['again()'], ['again()', 'fail(1)'], ['return 1']],
  inline: ['again()', 'return 1'],
  quotes: ['"', "'"],
  constants: { below: 0, line: 'local {name} = {value}', label: '{name}' },
};

const javascripts = [javascript, { ...javascript, id: 'typescriptreact' }, { ...javascript, id: 'javascript' }];

/** Tests of one value after another, which only a setting makes a dispatch. */
export const chains: readonly Sample[] = [
  lua,
  ...javascripts.map((sample) => braced(sample, 'error.code ===', '||')),
  {
    ...braced(javascript, 'error.code ===', '||'),
    first: 'if (error.code === {})',
    label: 'else if (error.code === {})',
    other: 'else',
    close: ';',
    bodies: [['again();'], ['return 1;']],
    inline: ['again();', '{ again(); }'],
  },
  braced({ ...java, quotes: [] }, 'error.getCode() ==', '||'),
  braced(csharp, 'error.Code ==', '||'),
  braced(c, 'error->code ==', '||'),
  braced(cpp, 'error->code ==', '||'),
  braced(php, '$error->code ===', '||', true, 'elseif'),
  braced(dart, 'error.code ==', '||'),
  braced(kotlin, 'error.code ==', '||'),
  braced(scala, 'error.code ==', '||'),
  braced(groovy, 'error.code ==', '||'),
  braced(go, 'err.Code ==', '||', false),
  braced(rust, 'error.code ==', '||', false),
  braced(swift, 'error.code ==', '||', false),
  braced(powershell, '$failure.Code -eq', '-or', true, 'elseif'),
  {
    ...withoutHead(ruby),
    first: 'if error.code == {}',
    label: 'elsif error.code == {}',
    several: ' || error.code == ',
    inline: [],
  },
  {
    ...withoutHead(python),
    first: 'if error.code == {}:',
    label: 'elif error.code == {}:',
    several: ' or error.code == ',
    other: 'else:',
  },
];

function withoutHead({ head: _head, ...rest }: Sample): Omit<Sample, 'head'> {
  return rest;
}
