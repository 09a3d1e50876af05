/** Every misprint of the vendors' documents that the catalogs show corrected. Anything else must stand as printed. */
export interface Correction {
  readonly document: string;
  readonly code: number | string;
  readonly printed: string;
  readonly shown: string;
}

export const corrections: readonly Correction[] = [
  { document: 'planfix.en.txt', code: 5, printed: 'scoup', shown: 'scope' },
  { document: 'planfix.en.txt', code: 22, printed: 'REAT API', shown: 'REST API' },
  { document: 'planfix.ru.txt', code: 5, printed: 'scoup', shown: 'scope' },
  { document: 'planfix.ru.txt', code: 22, printed: 'REAT API', shown: 'REST API' },
  { document: 'servicedeskplus.txt', code: 4007, printed: 'not founde.g., ', shown: 'not found, e.g., ' },
  { document: 'teamwork.txt', code: 'C2', printed: 'Ativity', shown: 'Activity' },
  { document: 'teamwork.txt', code: 'C5', printed: 'already exits', shown: 'already exists' },
  { document: 'teamwork.txt', code: 'C6', printed: 'already exits deprecated', shown: 'already exists' },
];

/** The one example that is not valid JSON as printed. */
export const exampleCorrection: Correction = {
  document: 'servicedeskplus.txt',
  code: 4002,
  printed: '"failed"4',
  shown: '"failed"',
};

export function corrected(document: string, code: number | string, printed: string): string {
  const correction = corrections.find((candidate) => candidate.document === document && candidate.code === code);
  if (!correction) return printed;
  if (!printed.includes(correction.printed)) throw new Error(`${document} does not print "${correction.printed}"`);
  return printed.replace(correction.printed, correction.shown);
}
