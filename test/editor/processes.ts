import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The processes of our language server that this extension host has started. */
export async function languageServers(): Promise<readonly number[]> {
  return (await list())
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && /dist[\\/]server\.js/.test(match[3] ?? ''))
    .map((match) => Number(match?.[1]));
}

/** A line for each process: its id, its parent's, its command line. */
function list(): Promise<readonly string[]> {
  if (process.platform === 'linux') return listByProc();
  return process.platform === 'win32' ? listByPowerShell() : listByPs();
}

/** Small images of Linux come without `ps`. */
async function listByProc(): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(ids.map((id) => lineOf(id).catch(() => ''))); // It may have ended meanwhile.
}

async function lineOf(id: string): Promise<string> {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  const args = await readFile(`/proc/${id}/cmdline`, 'utf8');
  return `${id} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]} ${args.replaceAll('\0', ' ')}`;
}

async function listByPs(): Promise<readonly string[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,args=', '-ww'], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split('\n');
}

async function listByPowerShell(): Promise<readonly string[]> {
  const script = 'Get-CimInstance Win32_Process | % { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
  const { stdout } = await run('powershell', ['-NoProfile', '-Command', script], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split(/\r?\n/);
}
