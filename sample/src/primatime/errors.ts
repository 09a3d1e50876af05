/** What primaTime answers when something goes wrong; responses/primatime has the example of its documentation. */
export interface PrimaTimeError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly description?: string;
  readonly constraintViolations?: readonly ConstraintViolation[];
}

export interface ConstraintViolation {
  readonly field: string;
  readonly constraint: string;
  readonly message: string;
}

/** Codes in a list are explained too. As this is a list and no switch, it may be as short as it likes. */
const WORTH_ANOTHER_TRY = new Set(['PE01-1108', 'PE01-9000', 'PE01-9001']);

export function isWorthAnotherTry(error: PrimaTimeError): boolean {
  return WORTH_ANOTHER_TRY.has(error.code);
}

/** Each field that was refused, and why. */
export function violations(error: PrimaTimeError): ReadonlyMap<string, string> {
  if (error.code !== 'PE01-1104') return new Map();
  return new Map((error.constraintViolations ?? []).map(({ field, message }) => [field, message]));
}
