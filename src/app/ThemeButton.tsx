import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../ui/Button.tsx';
import { chooseTheme, nextTheme, useTheme } from './theme.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const WORDS = { system: 'as the system', light: 'light', dark: 'dark' } as const;

/** Goes round between light, dark and as the system has it. */
export function ThemeButton() {
  const theme = useTheme();
  const Icon = ICONS[theme];
  return (
    <IconButton
      label={`Theme: ${WORDS[theme]}. Change to ${WORDS[nextTheme(theme)]}`}
      icon={<Icon size={16} strokeWidth={1.5} />}
      onClick={() => chooseTheme(nextTheme(theme))}
    />
  );
}
