import { addTask } from './planfix/tasks';
import { book, type Hours } from './primatime/hours';
import { readRequest } from './servicedeskplus/requests';
import { addContact, type Contact } from './teamworkCrm/contacts';

export interface Access {
  readonly planfix: string;
  readonly primaTime: string;
  readonly teamwork: string;
}

/** From a request to a task, to hours, to a contact. What goes wrong is said in words that a person can act on. */
export async function takeOn(request: string, hours: Hours, contact: Contact, access: Access): Promise<number> {
  const { subject } = await readRequest(request);
  const task = await addTask(subject, access.planfix);
  await book(access.primaTime, hours);
  await addContact(contact, access.teamwork);
  return task;
}
