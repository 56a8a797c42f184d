/** Whether this window may make a sound without being touched first. */
export function isSoundAllowed(): boolean {
  if (navigator.userActivation.hasBeenActive) return true;
  const probe = new AudioContext();
  const isRunning = probe.state === "running";
  void probe.close();
  return isRunning;
}
