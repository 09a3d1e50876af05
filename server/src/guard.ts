import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where the guard writes; the connection's console fits. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
}

/** A request that takes longer than this is worth a line in the log. Milliseconds. */
const SLOW = 500;

/**
 * What surrounds every handler, so that no feature catches, logs or asks about cancellation: an error is logged with the
 * request's name and becomes `fallback`, a cancelled request ends as the protocol wants it, a slow one is noted.
 */
export function guard(log: Log, now: () => number) {
  return async function guarded<T>(
    name: string,
    token: CancellationToken | undefined,
    fallback: T,
    run: () => Promise<T> | T,
  ): Promise<T> {
    if (token?.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
    const started = now();
    try {
      const answer = await run();
      if (token?.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    } finally {
      const took = now() - started;
      if (took > SLOW) log.warn(`${name} took ${Math.round(took)} ms`);
    }
  };
}
