import type { CatalogName, CatalogStatus } from '../protocol.ts';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
}

/**
 * What the language status item says about a file. The detail begins with what the item is about: it stands among
 * those of other extensions, and "No catalog" alone would puzzle.
 */
export function statusText(status: CatalogStatus): StatusText {
  const text = status.inForce?.name ?? 'No catalog';
  const why = status.inForce ? decidedBy[status.reason] : whyNone(status);
  return { text, detail: why ? `error codes, ${why}` : 'error codes' };
}

export interface PinChoice {
  readonly label: string;
  readonly description: string;
  /** What `errorCodeAssist/pin` takes. */
  readonly catalog: string;
}

/** What the user may pin: the catalogs, those first that the file gives reason for; then `none` and `auto`. */
export function pinChoices(status: CatalogStatus): readonly PinChoice[] {
  const isCandidate = ({ id }: CatalogName) => status.candidates.some((candidate) => candidate.id === id);
  const rank = (catalog: CatalogName) => (catalog.id === status.inForce?.id ? 0 : isCandidate(catalog) ? 1 : 2);
  const described = ['in force', 'there is evidence for it', ''];
  const catalogs = status.available
    .toSorted((a, b) => rank(a) - rank(b))
    .map((catalog) => ({ label: catalog.name, description: described[rank(catalog)] ?? '', catalog: catalog.id }));
  return [
    ...catalogs,
    { label: 'None', description: 'ignore this file', catalog: 'none' },
    { label: 'Automatic', description: 'decide by what the file shows', catalog: 'auto' },
  ];
}

const decidedBy = {
  evidence: 'by evidence',
  directive: 'pinned by a comment',
  setting: 'by settings',
  none: '',
} as const;

function whyNone({ reason, candidates }: CatalogStatus): string {
  if (reason === 'directive') return 'ignored by a comment';
  if (reason === 'setting') return 'ignored by settings';
  const names = candidates.map(({ name }) => name);
  return names.length === 0 ? '' : `could be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}`;
}
