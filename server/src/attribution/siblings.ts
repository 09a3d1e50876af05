import type { CodeValue } from '../analysis/model.ts';
import type { SiblingEvidence } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { endsWithRun, words } from '../text/words.ts';
import type { Question } from './attribution.ts';
import type { Verdict } from './verdict.ts';

/** What the values that are tested together say for a catalog. */
export function siblingEvidence({ values, kind, subject }: Question, catalog: CatalogIndex): readonly string[] {
  const holds = (siblings: SiblingEvidence): boolean => {
    if (
      siblings.in === 'table'
        ? kind !== 'table'
        : siblings.in === 'dispatch' && (kind === undefined || kind === 'table')
    )
      return false;
    const last = words(subject?.names.at(-1) ?? '');
    if (siblings.subjects && !siblings.subjects.some((name) => endsWithRun(last, words(name)))) return false;
    const counted = values.filter((value) =>
      siblings.codes ? siblings.codes.includes(value) : catalog.findCode(value),
    );
    return new Set(counted).size >= siblings.atLeast;
  };
  return catalog.file.detect.supporting.flatMap(({ name, siblings }) => (siblings && holds(siblings) ? [name] : []));
}

/** Siblings speak: 1006 beside 1000 is a WebSocket's business. A half of strangers is enough among numbers, which are everywhere, and where the subject says nothing. */
export function foreignSiblings(
  values: readonly CodeValue[],
  members: readonly CodeValue[],
  verdict: Verdict,
  pinned: boolean,
): boolean {
  if (values.length < 2) return false;
  const strangers = values.length - members.length;
  const lenient = verdict.kind === 'proven' && (pinned || typeof values[0] === 'string' || verdict.reached);
  return lenient ? strangers * 2 > values.length : strangers * 2 >= values.length;
}
