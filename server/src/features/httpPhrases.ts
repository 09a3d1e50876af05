import phrases from './httpStatus.json';

/** `HTTP 412 Precondition Failed`: the phrase is that of the IANA registry of HTTP status codes, which has no other languages. */
export function httpStatusText(status: number): string {
  const phrase = httpPhrase(status);
  return phrase === undefined ? `HTTP ${status}` : `HTTP ${status} ${phrase}`;
}

export function httpPhrase(status: number): string | undefined {
  return (phrases as Readonly<Record<string, string>>)[String(status)];
}
