/** Whether a task with this status still has to be done, in time or late. */
export function isTeDoen(status: string): boolean {
  return status === 'open' || status === 'te_laat';
}
