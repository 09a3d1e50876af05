// Memory and CPU accounting through /proc. Processes may vanish at any time, and systems without /proc measure nothing.
import fs from 'node:fs';
import { round } from './stats.mjs';

const read = (path) => {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
const list = (path) => {
  try {
    return fs.readdirSync(path);
  } catch {
    return [];
  }
};

/** The process and all that it started, directly or not. */
function descendants(root) {
  const found = new Set();
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    const threads = list(`/proc/${pid}/task`);
    if (!threads.length || found.has(pid)) continue;
    found.add(pid);
    for (const thread of threads)
      queue.push(...read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
  }
  return [...found];
}

const megabytes = (status, field) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;

/** Sums of VmRSS and of VmHWM, the largest VmRSS each process ever had, in MB. */
function memory(pids) {
  const statuses = pids.map((pid) => read(`/proc/${pid}/status`));
  const sum = (field) => statuses.reduce((total, status) => total + megabytes(status, field), 0);
  return { rss: sum('VmRSS'), peak: sum('VmHWM') };
}

/**
 * Watches the memory of a process and of all that it starts; the returned function reads it.
 * @param {number} root
 */
export function watchMemory(root) {
  let largest = 0;
  let pids = [root];
  const sample = () => {
    pids = descendants(root);
    const { rss, peak } = memory(pids);
    largest = Math.max(largest, rss);
    return { rss, peak };
  };
  const timer = setInterval(sample, 150);
  const current = () => {
    const { rss, peak } = sample();
    // Where there is no /proc, nothing is better than zero.
    return rss ? { rssIdleMB: round(rss, 1), rssPeakMB: round(Math.max(largest, peak), 1) } : {};
  };
  /** Also tells which processes there were. */
  current.stop = () => (clearInterval(timer), pids);
  return current;
}

/** @param {number} pid zombies do not count as alive */
export const alive = (pid) => {
  const stat = read(`/proc/${pid}/stat`);
  return stat !== '' && !/\) Z /.test(stat);
};

/** Counters of all CPU time and of what the host took away from this machine. */
export function cpuTimes() {
  const fields = read('/proc/stat').split('\n', 1)[0].trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: fields.reduce((a, b) => a + b, 0), stolen: fields[7] ?? 0 };
}

/** Percentage of CPU time that the host took away since `before`. */
export function stolenSince(before) {
  const now = cpuTimes();
  return now.all > before.all ? ((now.stolen - before.stolen) / (now.all - before.all)) * 100 : 0;
}
