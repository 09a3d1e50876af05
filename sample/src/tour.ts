/*
 * Welcome! This is a tour of Error Code Assist: nine steps, about five minutes.
 *
 * The project around it keeps four systems in step: requests in ServiceDesk Plus, tasks
 * in Planfix, hours in primaTime, contacts in Teamwork CRM. It is never run, so change
 * whatever you like.
 */
import { put, sleep } from './http';
import type { PrimaTimeError } from './primatime/errors';
import type { ServiceDeskAnswer } from './servicedeskplus/requests';

const REQUESTS = 'https://sdpondemand.manageengine.com/app/itdesk/api/v3/requests';

/*
 * Step 1. Hover.
 * Rest the mouse on the 4009 below: what it means, the HTTP status it comes with, and
 * the response that it comes in.
 */
export async function closeRequest(id: string): Promise<string> {
  const update = { request: { status: { name: 'Closed' } } };
  const answer = await put<ServiceDeskAnswer>(`${REQUESTS}/${id}`, update);
  const { messages } = answer.response_status;
  const locked = messages.some((one) => one.status_code === 4009);
  return locked ? 'Somebody has to close this request by hand.' : 'Closed.';
}

/*
 * Step 2. Completion.
 * Put the cursor between the quotes and type PE01- for all the codes of primaTime. Or
 * type what you are looking for in words: limit.
 */
export function isTemporary(error: PrimaTimeError): boolean {
  return error.code === '';
}

/*
 * Step 3. What is missing.
 * The word `switch` is underlined, because 26 of the 28 codes are not handled. Click it
 * and press Ctrl+. (on a Mac Cmd+.), then choose "Add 26 missing cases". Undo that, and
 * try "Add default case": that handles the rest as well.
 */
export function explain(error: PrimaTimeError): string | undefined {
  switch (error.code) {
    case 'PE01-1104':
      return 'Please correct the fields that are marked.';
    case 'PE01-1107':
      return 'Somebody else has changed these hours meanwhile.';
  }
  return undefined;
}

/*
 * Step 4. A code that there is not.
 * One digit is wrong here. Click the code and press Ctrl+. to have it replaced.
 */
export function isTooLarge(error: PrimaTimeError): boolean {
  return error.code === 'PE01-1199';
}

/*
 * Step 5. What is left alone.
 * Numbers are not codes because they look like some. Nothing is said about the 5000
 * milliseconds, nor about port 4001. The 401 is an HTTP status and counts as one; as
 * primaTime has words of its own for it, the hover gives those. In a comment nothing is
 * ever reported, and yet you can rest the mouse on PE01-1010.
 */
export async function signIn(attempts: number): Promise<Response> {
  const response = await fetch(`https://localhost:4001/sign-in?attempt=${attempts}`);
  if (response.status === 401 && attempts > 0) {
    await sleep(5000);
    return signIn(attempts - 1);
  }
  return response;
}

/*
 * The other steps are in the files that they are about. Ctrl+P (Cmd+P) opens a file by
 * its name:
 *
 * Step 6. planfix/reports.ts            a category of codes, and constants from another file
 * Step 7. teamworkCrm/contacts.ts       codes as short as D4, and one that the vendor has given up
 * Step 8. servicedeskplus/requests.ts   responses in JSON
 * Step 9. inbox.ts                      a number that two systems claim, and how to settle that
 *
 * Two more are worth a look for what is not said about them: live.ts and http.ts are
 * full of numbers, and no codes.
 */
