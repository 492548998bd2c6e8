/** Gives the person a text file that was made in the page: no request leaves. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked when the click's task is over: by then the browser has taken the file.
  setTimeout(() => URL.revokeObjectURL(url));
}
