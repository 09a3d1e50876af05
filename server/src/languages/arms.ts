import type { ArmForm } from './language.ts';

/** An arm as C has it and those that took it over: statements behind a colon, which a `break` ends. */
export const caseStatements = {
  label: 'case {label}:',
  defaultLabel: 'default:',
  body: 'statements',
  terminator: 'break;',
} as const satisfies Partial<ArmForm>;
