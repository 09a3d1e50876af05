import { chains } from './chains.ts';
import type { Sample } from './sample.ts';
import { statements } from './statements.ts';
import { values } from './values.ts';

/** Every form of arm of every language that fixes write has one. */
export const samples: readonly Sample[] = [...statements, ...values, ...chains];
