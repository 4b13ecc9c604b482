import { spawn } from 'node:child_process';

/** Runs a program with our Node, its output shown as it comes; gives true when it ends with exit code 0. */
export async function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const stop = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    return await new Promise<boolean>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code === 0));
    });
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
  }
}
