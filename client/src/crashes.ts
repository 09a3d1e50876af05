const tolerated = 4;
const withinMilliseconds = 3 * 60 * 1000;

export interface CrashRecord {
  /** Notes a crash; false when there were too many lately, and another start would only crash again. */
  worthRestarting(): boolean;
}

/** Four restarts in three minutes: enough for bad luck, too few to keep a broken server spinning. */
export function crashRecord(now: () => number = Date.now): CrashRecord {
  let crashes: readonly number[] = [];
  return {
    worthRestarting() {
      const time = now();
      crashes = [...crashes.filter((crash) => time - crash < withinMilliseconds), time];
      return crashes.length <= tolerated;
    },
  };
}
