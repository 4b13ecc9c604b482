// A server whose starter was killed would keep the port and the data folder: end it as SIGTERM would.
// Started by hand in the background, a shell may leave: only npm and our own start script count as starter.
const parent = process.ppid;
const startedByNpm = process.env.npm_lifecycle_event !== undefined;
const startedByScript = process.execArgv.some((argument) => argument.includes('watch-parent'));

if (startedByNpm || startedByScript) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  timer.unref();
}
