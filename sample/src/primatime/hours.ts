import { post, sleep } from '../http';
import { isWorthAnotherTry, violations, type PrimaTimeError } from './errors';

export interface Hours {
  readonly project: string;
  readonly person: string;
  readonly minutes: number;
}

type Booked = { readonly id: string } | PrimaTimeError;

/** `primaTime` is the address of the installation. Every answer has HTTP status 200, so the code tells what happened. */
export async function book(primaTime: string, hours: Hours): Promise<string> {
  const booked = await post<Booked>(`${primaTime}/times?suppress_response_code=true`, hours);
  if ('id' in booked) return booked.id;
  if (isWorthAnotherTry(booked)) {
    await sleep(1000);
    return book(primaTime, hours);
  }
  throw new Error(whatToTell(booked, hours));
}

/** This switch has a default that does something, which handles all the rest. Nothing is missing. */
function whatToTell(error: PrimaTimeError, hours: Hours): string {
  switch (error.code) {
    case 'PE01-1008':
      return `${hours.person} may not book on ${hours.project}.`;
    case 'PE01-1101':
      return `There is no project ${hours.project}.`;
    case 'PE01-1104':
      return [...violations(error)].map(([field, message]) => `${field}: ${message}`).join('\n');
    default:
      return `${error.message} (${error.code})`;
  }
}
