import { BurnerIcon, ChangerIcon, DiskIcon, DvdIcon, TapeIcon } from '../../ui/icons.tsx';
import type { DeviceKind } from '../../model/statement.ts';
import { CircleHelp } from 'lucide-react';

const ICONS = {
  disk: DiskIcon,
  dvd: DvdIcon,
  tape: TapeIcon,
  changer: ChangerIcon,
  burner: BurnerIcon,
} as const;

/** The icon of what the guest sees; a question mark where that was not understood. */
export function DeviceIcon({ device }: { readonly device: DeviceKind | null }) {
  if (device === null) return <CircleHelp size={16} strokeWidth={1.25} aria-hidden />;
  const Icon = ICONS[device];
  return <Icon />;
}
