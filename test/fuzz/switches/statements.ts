import type { Program, Statement } from './model.ts';

/** A statement as lines; `id` tells in the trace that it ran. `log` gives the length of the trace. */
export function statementLines(statement: Statement, id: string, program: Program): readonly string[] {
  const lines = written(statement, id, program);
  if (program.switch.layout === 'oneLine') return [lines.map((line) => line.trim()).join(' ')];
  return program.semicolons ? lines : lines.map((line) => (line === ';' ? line : line.replace(/;$/, '')));
}

function written(statement: Statement, id: string, { place, switch: { layout } }: Program): readonly string[] {
  const name = `x${id.replace('.', '_')}`;
  // At the top level of a module there is nothing to return from, and without a loop nothing to leave.
  const leave = place === 'topLevel' ? `throw new Error('${id}');` : `return '${id}';`;
  switch (statement) {
    case 'log':
      return [`log('${id}');`];
    case 'break':
      return ['break;'];
    case 'return':
      return [leave];
    case 'throw':
      return [`throw new Error('${id}');`];
    case 'continue':
      return [place === 'loop' ? 'continue;' : 'break;'];
    case 'leaveLoop':
      return [place === 'loop' ? 'break outer;' : leave];
    case 'returnOrThrow':
      return [`if (log('${id}') > 3) {`, `\t${leave}`, '} else {', `\tthrow new Error('${id}');`, '}'];
    case 'breakEitherWay':
      return [`if (log('${id}') > 3) break;`, 'else break;'];
    case 'breakSometimes':
      return [`if (log('${id}') > 3) break;`];
    case 'breakOrGoOn':
      return [`if (log('${id}') > 3) {`, '\tbreak;', '} else {', `\tlog('${id} goes on');`, '}'];
    case 'chain':
      return [
        `if (log('${id}') > 9) {`,
        '\tbreak;',
        `} else if (log('${id}') > 4) {`,
        `\t${leave}`,
        '}',
        `else { break; }`,
      ];
    case 'block':
      return ['{', `\tlog('${id}');`, '}'];
    case 'blockThatBreaks':
      return ['{', `\tlog('${id}');`, '\tbreak;', '}'];
    case 'labelledBlock':
      return [`${name}: {`, `\tlog('${id}');`, `\tbreak ${name};`, '}'];
    case 'labelledBlockThatReturns':
      return [`${name}: {`, `\tif (log('${id}') > 3) break ${name};`, `\t${leave}`, '}'];
    case 'tryAndFinally':
      return ['try {', `\t${leave}`, '} finally {', `\tlog('${id} at last');`, '}'];
    case 'loop':
      return ['for (;;) {', `\tif (log('${id}') > 3) break;`, '}'];
    case 'innerSwitch':
      return [`switch (log('${id}')) {`, '\tcase 2:', '\t\tbreak;', `\tdefault: log('${id} inside');`, '}'];
    case 'closure':
      return [`const ${name} = () => {`, `\treturn log('${id}');`, '};', `${name}();`];
    case 'string':
      return [`log('} case "${id}": { /* \\' default:');`];
    case 'template':
      return layout === 'oneLine' ? [`log(\`${id}\`);`] : [`log(\`${id}`, 'text of a template } case 1:`);'];
    case 'regex':
      return [`log(/['"}\`{]+${id}/.source);`];
    case 'nothing':
      return [';'];
  }
}
