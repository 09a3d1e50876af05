import type { Dispatch } from '../../analysis/model.ts';
import { fill, type NewArm } from './arms.ts';
import type { Edit } from './edits.ts';
import { lineIndent, type ArmStyle } from './style.ts';

/**
 * New labels right above the default, so that its body is theirs as well. Whatever runs into the default runs through them
 * as before. Undefined where labels do not stack, or no default is there.
 */
export function joinedEdits(
  text: string,
  { arms }: Dispatch,
  labels: readonly NewArm[],
  { form, eol }: ArmStyle,
): readonly Edit[] | undefined {
  const other = arms.find(({ catchAll, guarded }) => catchAll && !guarded);
  if (!form.stacks || !other) return undefined;
  const at = other.span.start;
  // A default that does nothing would swallow the codes.
  if (!arms.slice(arms.indexOf(other)).some(({ content }) => content)) return undefined;
  // A default that shares its arm with labels is a pattern, and no label of its own.
  if (other.labels.length > 0) return undefined;
  const heads = labels.map(({ label }) => fill(form.label, { label: label! }));
  const indent = lineIndent(text, at);
  const gap = indent === undefined ? ' ' : `${eol}${indent}`;
  return [{ span: { start: at, end: at }, text: [heads.map((head) => `${head}${gap}`).join('')] }];
}
