import { Monitor, Moon, Sun } from 'lucide-react';
import { announce } from './announce.tsx';
import { IconButton } from './Button.tsx';
import { setTheme, useTheme, type Theme } from './theme.ts';

const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes round system, light and dark; its name says which one it is. */
export function ThemeButton() {
  const theme = useTheme();
  const Sign = icons[theme];
  const turn = (): void => {
    setTheme(next[theme]);
    announce(`Theme: ${next[theme]}.`);
  };
  return (
    <IconButton
      variant="plain"
      label={`Theme: ${theme}`}
      icon={<Sign size={15} strokeWidth={1.5} />}
      onClick={turn}
    />
  );
}
