// The service worker: keeps the program's own files, so that the page opens without a connection. It never keeps or
// answers anything of the API. The build puts the list of files in (scripts/shell-worker.ts).
const FILES = __FILES__;
const CACHE = 'vagtvaerk-__VERSION__';

self.addEventListener('install', (event) => {
  const stored = caches.open(CACHE).then((cache) => cache.addAll(FILES));
  event.waitUntil(stored.then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const forget = (names) =>
    Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(
    caches
      .keys()
      .then(forget)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') {
    // The newest page while there is a connection; the kept one only without.
    event.respondWith(fetch(request).catch(() => caches.match('/')));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((file) => file ?? fetch(request)));
  }
});
