/** One short message at the bottom of the page, with an action that can still be taken back. */
interface Toast {
  text: string;
  action?: { label: string; run: () => void };
}

const shownMs = 8000;
let timer: ReturnType<typeof setTimeout> | undefined;

export const toast = $state<{ now: Toast | null }>({ now: null });

export function showToast(next: Toast): void {
  clearTimeout(timer);
  toast.now = next;
  timer = setTimeout(hideToast, shownMs);
}

export function hideToast(): void {
  clearTimeout(timer);
  toast.now = null;
}
