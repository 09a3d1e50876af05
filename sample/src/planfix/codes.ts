/** The codes of Planfix that this project has names for. Rest the mouse on one of the numbers. */
export const PlanfixCode = {
  ObjectIsBeingModified: 3,
  DailyLimitSpent: 22,
  TaskDoesNotExist: 1000,
  ReportDoesNotExist: 9000,
  ReportIsBeingMade: 9002,
} as const;

/** Planfix answers errors as `{ result, code, error }`. */
export interface PlanfixAnswer {
  readonly result: 'success' | 'fail';
  readonly code?: number;
  readonly error?: string;
}
