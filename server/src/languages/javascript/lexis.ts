import type { Lexis } from '../../text/lexis.ts';
import { doubleQuoted, singleQuoted, slashBlock } from '../marks.ts';

export const javascriptLexis: Lexis = {
  lineComments: ['//', '#!'],
  blockComments: [slashBlock],
  strings: [
    doubleQuoted,
    singleQuoted,
    { open: '`', close: '`', escape: 'backslash', multiline: true, interpolation: '${' },
  ],
  regexLiterals: true,
  wordCharacters: '$',
  topLevel: /(?:export|import|(?:async )?function|(?:abstract )?class|interface|enum|namespace|declare)\b/y,
  container:
    /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:class\b[^(){}]*|namespace\s+[\w.$]+\s*)\{$/,
  member: /(?:public|private|protected|static|readonly|abstract|async|override|get|set|constructor)\b|[\w$#]+\s*\(/y,
};
