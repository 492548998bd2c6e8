/** Output that a person drops or pastes anywhere in the window. */
import { useEffect, useState } from 'react';
import type { SourceText } from '../api/worker-protocol.ts';

/** The dropped or chosen files as texts to read. */
export function textsOfFiles(files: Iterable<File>): SourceText[] {
  return Array.from(files, (file) => ({ kind: 'file', name: file.name, file }));
}

/** Pasted text as a text to read. */
export function textOfPaste(text: string): SourceText {
  return { kind: 'text', name: 'pasted text', text };
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/** Listens on the whole window; answers whether files hover over it now. Drags within the page are left alone. */
export function useIncoming(take: (texts: SourceText[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      const texts = textsOfFiles(event.dataTransfer?.files ?? []);
      if (texts.length > 0) take(texts);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isEditable(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = textsOfFiles(event.clipboardData?.files ?? []);
      if (text === '' && files.length === 0) return;
      event.preventDefault();
      take(files.length > 0 ? files : [textOfPaste(text)]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [take]);
  return hovering;
}
