import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from './announce.tsx';
import { Button, IconButton } from './Button.tsx';
import { copyText } from './clipboard.ts';

/** What CopyButton takes. */
export interface CopyButtonProps {
  /** What is copied; a function when it is dear to make. */
  readonly text: string | (() => string);
  /** Accessible name: `Copy WWID`, `Copy commands`. */
  readonly label: string;
  /** `icon` shows the sign alone, `plain` the label beside it. */
  readonly variant?: 'icon' | 'plain';
  readonly size?: 'md' | 'sm';
  readonly disabledReason?: string | null | undefined;
}

/** How long the tick stays, in ms. */
const THANKS = 1600;

/** Copies its text and says so. */
export function CopyButton({ text, label, variant = 'icon', size, disabledReason }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), THANKS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    const done = await copyText(typeof text === 'string' ? text : text());
    setCopied(done);
    if (done) announce('Copied.');
    else announce('The browser did not allow copying. Select the text and copy it yourself.', 'assertive');
  };
  const icon = copied ? <Check size={13} strokeWidth={1.75} /> : <Copy size={13} strokeWidth={1.5} />;
  const common = { icon, disabledReason, onClick: () => void copy() };
  if (variant === 'icon') return <IconButton {...common} size={size ?? 'sm'} label={label} />;
  return (
    <Button {...common} size={size ?? 'md'}>
      {label}
    </Button>
  );
}
