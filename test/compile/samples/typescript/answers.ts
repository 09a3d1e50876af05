// https://example.planfix.com/rest
interface PlanfixError {
  readonly code: number;
}

declare function retry(): void;
declare function later(): void;

export function statements(error: PlanfixError): void {
  switch (error.code) {
    case 9000:
      retry();
      break;
  }
}

export function values(error: PlanfixError): string {
  switch (error.code) {
    case 9000:
      return 'busy';
    case 9001: {
      return 'later';
    }
  }
  return 'unknown';
}

export function empty(error: PlanfixError): void {
  switch (error.code) {
  }
}

export function falls(error: PlanfixError): void {
  switch (error.code) {
    case 9000:
      retry();
      break;
    default:
      later();
  }
}

export function chain(error: PlanfixError): void {
  if (error.code === 9000) {
    retry();
  } else if (error.code === 9001) {
    later();
  }
}

export const texts: Readonly<Record<number, string>> = {
  9000: 'busy',
  9001: 'later',
};
export const text = (error: PlanfixError): string | undefined => texts[error.code];
