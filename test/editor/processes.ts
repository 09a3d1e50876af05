import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The processes of our language server that this extension host has started. */
export async function languageServers(): Promise<readonly number[]> {
  const lines = process.platform === 'win32' ? await listByPowerShell() : await listByPs();
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && /dist[\\/]server\.js/.test(match[3] ?? ''))
    .map((match) => Number(match?.[1]));
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
