/** Starts the service worker that lets the pages open without a connection. */
export function registerShellWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without it the pages work as before, with a connection.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
