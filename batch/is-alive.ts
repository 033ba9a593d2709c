import { readFileSync } from 'node:fs';

/** Whether there is a process of this number on this machine, ours or another user's, that still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is one, of somebody else.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const [state, threads] = statusOf(pid);
  return state !== 'Z' || Number(threads) > 1;
}

/**
 * Of Linux, the 3rd and the 20th field of `/proc/PID/stat` (proc(5)); the second may hold spaces and brackets. A process
 * that was killed keeps its number, as a zombie, until its parent asks for it: in containers often for ever.
 */
function statusOf(pid: number): readonly (string | undefined)[] {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return [fields[0], fields[17]];
  } catch {
    return [];
  }
}
