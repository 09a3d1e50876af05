import { post } from '../http';

const CRM = 'https://example.teamwork.com/crm/v2';

/** Teamwork CRM may answer with several errors at once. `detail` is for people: its words may change, the codes do not. */
export interface TeamworkErrors {
  readonly errors: readonly TeamworkError[];
}

export interface TeamworkError {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
}

export interface Contact {
  readonly firstName: string;
  readonly emailAddress: string;
}

export async function addContact(contact: Contact, token: string): Promise<string> {
  const added = await post<{ contact: { id: string } } | TeamworkErrors>(
    `${CRM}/contacts.json`,
    { contact },
    { Authorization: `Bearer ${token}` },
  );
  if (!('errors' in added)) return added.contact.id;
  throw new Error(added.errors.map((error) => explain(error, contact)).join('\n'));
}

/*
 * Step 7. Codes as short as D4.
 * A D4 could be a square on a chessboard. It counts here because the file speaks to
 * Teamwork CRM. Hover it, and use Ctrl+. on `switch` to see what the group of D4
 * offers. C6 below is struck through: the vendor has given it up.
 */
function explain(error: TeamworkError, contact: Contact): string {
  switch (error.code) {
    case 'D4':
      return `${contact.emailAddress} belongs to another contact.`;
    case 'E2':
      return 'You may not add contacts.';
  }
  return `${error.title} (ask for ${error.id})`;
}

export function hasAccountAlready(error: TeamworkError): boolean {
  return error.code === 'C6';
}

/** A cell of a spreadsheet is nobody's error code, not even in this file. */
export function totalCell(sheet: ReadonlyMap<string, number>): number | undefined {
  const cell = 'E2';
  return sheet.get(cell);
}
