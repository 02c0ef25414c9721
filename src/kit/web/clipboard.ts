/**
 * Puts the same content on the clipboard as HTML and as plain text. The event way also works on plain http,
 * where an office's own server usually stands and browsers withhold the newer interface.
 */
export function copyBoth(html: string, plain: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
  return done;
}

export async function copyPlain(plain: string): Promise<boolean> {
  if (copyBoth(`<pre>${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`, plain)) return true;
  return navigator.clipboard?.writeText(plain).then(
    () => true,
    () => false,
  );
}
