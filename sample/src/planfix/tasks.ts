import { post, sleep } from '../http';
import { PlanfixCode, type PlanfixAnswer } from './codes';

const REST = 'https://example.planfix.com/rest';

type Added = PlanfixAnswer & { readonly id?: number };

export async function addTask(name: string, token: string): Promise<number> {
  const added = await post<Added>(`${REST}/task/`, { name }, { Authorization: `Bearer ${token}` });
  if (added.id !== undefined) return added.id;
  if (added.code === PlanfixCode.ObjectIsBeingModified) {
    await sleep(5000);
    return addTask(name, token);
  }
  // Two branches that are compared one by one make no claim to handle everything, so nothing is missing here.
  if (added.code === PlanfixCode.DailyLimitSpent) throw new Error('Enough for today: Planfix takes no more requests.');
  if (added.code === 501) throw new Error('No custom field: this 501 is a code, because it is read from `code`.');
  throw new Error(added.error ?? 'Planfix does not say why.');
}
