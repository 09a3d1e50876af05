/** The little that all four clients share. These are HTTP statuses and times: no error codes, so nothing is said here. */

export async function get<Answer>(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return send<Answer>(url, { headers });
}

export async function post<Answer>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send<Answer>(url, { method: 'POST', body: JSON.stringify(body), headers });
}

export async function put<Answer>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send<Answer>(url, { method: 'PUT', body: JSON.stringify(body), headers });
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** All four systems describe what went wrong in the body, whatever the HTTP status, so the body is what counts. */
async function send<Answer>(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  if (response.status === 401 || response.status === 403) throw new Error(`${url} does not let us in.`);
  if (response.status === 503) {
    await sleep(5000);
    return send<Answer>(url, init);
  }
  return (await response.json()) as Answer;
}
