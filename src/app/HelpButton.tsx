import { CircleQuestionMark } from 'lucide-react';
import { useEffect, useState } from 'react';
import { HelpDialog } from '../features/start/HelpDialog.tsx';
import { IconButton } from '../ui/Button.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(input|textarea|select)$/i.test(target.tagName);

/** The button `Help`; `?` opens the same from anywhere but a field. */
export function HelpButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === '?' && !isTyping(event.target) && !event.defaultPrevented) setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <IconButton
        label="Help"
        icon={<CircleQuestionMark size={16} strokeWidth={1.5} />}
        onClick={() => setOpen(true)}
      />
      <HelpDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
