import { codeTypeMismatch } from './codeTypeMismatch.ts';
import { deprecatedCode } from './deprecatedCode.ts';
import { duplicateCode } from './duplicateCode.ts';
import { httpStatusMismatch } from './httpStatusMismatch.ts';
import { responseShape } from './responseShape.ts';
import { maskedHttpStatus } from './maskedHttpStatus.ts';
import type { Rule } from './rule.ts';
import { unhandledCode } from './unhandledCode.ts';
import { unknownCode } from './unknownCode.ts';
import { unstableMessageMatch } from './unstableMessageMatch.ts';

/** Every rule, once. Its severity is in the settings table. */
export const rules: readonly Rule[] = [
  { id: 'unhandled-code', run: unhandledCode },
  { id: 'unknown-code', run: unknownCode },
  { id: 'duplicate-code', run: duplicateCode },
  { id: 'deprecated-code', run: deprecatedCode },
  { id: 'http-status-mismatch', run: httpStatusMismatch },
  { id: 'code-type-mismatch', run: codeTypeMismatch },
  { id: 'response-shape', run: responseShape },
  { id: 'unstable-message-match', run: unstableMessageMatch },
  { id: 'masked-http-status', run: maskedHttpStatus },
];
