import { CircleHelp } from 'lucide-react';
import {
  BurnerIcon,
  ChangerIcon,
  DiskIcon,
  DvdIcon,
  HbaIcon,
  LunpathIcon,
  TapeIcon,
  TargetPortIcon,
  AdapterIcon,
} from '../../ui/icons.tsx';
import type { RowIcon } from './row-facts.ts';

const ICONS = {
  hba: HbaIcon,
  port: TargetPortIcon,
  lunpath: LunpathIcon,
  disk: DiskIcon,
  dvd: DvdIcon,
  burner: BurnerIcon,
  tape: TapeIcon,
  changer: ChangerIcon,
  controller: AdapterIcon,
} as const;

/** The icon of a row; a question mark for a device of a class that Lundock does not know. */
export function RowSign({ icon }: { readonly icon: RowIcon }) {
  if (icon === 'heading') return null;
  if (icon === 'other') return <CircleHelp size={16} strokeWidth={1.25} aria-hidden />;
  const Icon = ICONS[icon];
  return <Icon />;
}
