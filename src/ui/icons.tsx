/**
 * One family of 16 px line icons for what a host's storage is made of. Strokes of 1.25 px on half-pixel coordinates, so that
 * upright lines are crisp at 1x. Hidden from assistive technology: a word always stands beside.
 */
import type { ReactNode } from 'react';

/** What every icon takes. */
export interface IconProps {
  /** Edge length in CSS pixels; 16 when absent. */
  readonly size?: number;
  readonly className?: string | undefined;
}

function Icon({ size = 16, className, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** A host bus adapter: a card with its port, standing on edge contacts. */
export function HbaIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.5" y="3.5" width="13" height="7.5" rx="1.25" />
      <circle cx="11" cy="7.25" r="1.5" />
      <path d="M4 6h3M4 8.5h2M3.5 11v2.5M6 11v2.5M8.5 11v2.5" />
    </Icon>
  );
}

/** A target port: a socket seen from the front. */
export function TargetPortIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
      <circle cx="8" cy="8" r="1.75" fill="currentColor" stroke="none" />
    </Icon>
  );
}

/** A lunpath: a line that arrives at a LUN. */
export function LunpathIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.5 8.5h7M6 5.5l3 3-3 3" />
      <circle cx="12.25" cy="8.5" r="2" />
    </Icon>
  );
}

/** A disk: stacked platters. */
export function DiskIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <ellipse cx="8" cy="4" rx="5.5" ry="2.25" />
      <path d="M2.5 4v8c0 1.25 2.46 2.25 5.5 2.25s5.5-1 5.5-2.25V4M2.5 8c0 1.25 2.46 2.25 5.5 2.25s5.5-1 5.5-2.25" />
    </Icon>
  );
}

/** A tape drive: a cassette. */
export function TapeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.5" y="3.5" width="13" height="9.5" rx="1.5" />
      <circle cx="5.25" cy="7.25" r="1.6" />
      <circle cx="10.75" cy="7.25" r="1.6" />
      <path d="M4.5 13l1-2h5l1 2" />
    </Icon>
  );
}

/** A media changer: a shelf of cartridges. */
export function ChangerIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="1.5" width="11" height="13" rx="1" />
      <path d="M8 1.5v13M2.5 6h11M2.5 10h11" />
    </Icon>
  );
}

/** A DVD drive: a disc. */
export function DvdIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="1.75" />
      <path d="M8 3.75A4.25 4.25 0 0 1 12.25 8" />
    </Icon>
  );
}

/** A DVD burner: a disc and a flame. */
export function BurnerIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.75 13.95A6 6 0 1 1 13.9 7" />
      <circle cx="8" cy="8" r="1.75" />
      <path d="M12.5 9c.3 1.35 2 1.9 2 3.6a2.2 2.2 0 0 1-4.4 0c0-.9.5-1.3.8-1.9.5.2.7.5.8.8.5-.6.8-1.4.8-2.5z" />
    </Icon>
  );
}

/** A guest's virtual adapter: a chip. */
export function AdapterIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3.5" y="3.5" width="9" height="9" rx="1.25" />
      <rect x="6.5" y="6.5" width="3" height="3" rx=".5" />
      <path d="M6 3.5v-2M10 3.5v-2M6 14.5v-2M10 14.5v-2M3.5 6h-2M3.5 10h-2M14.5 6h-2M14.5 10h-2" />
    </Icon>
  );
}

/** A guest: a virtual machine, two units without a rack. */
export function GuestIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="2.5" width="11" height="5" rx="1.25" />
      <rect x="2.5" y="8.5" width="11" height="5" rx="1.25" />
      <path d="M5 5h.01M5 11h.01M8 5h3M8 11h3" />
    </Icon>
  );
}

/** The VM host: a machine in its rack. */
export function HostIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.5 1.5v13M14.5 1.5v13M1.5 14.5h13" />
      <rect x="4" y="2.5" width="8" height="3.5" rx=".75" />
      <rect x="4" y="8.5" width="8" height="3.5" rx=".75" />
      <path d="M6 4.25h.01M6 10.25h.01" />
    </Icon>
  );
}

/** The product's sign: a host, a guest, and the wire between them. */
export function Logo({ size = 22, className }: IconProps) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 22 22" fill="none" aria-hidden="true">
      <rect x="1" y="3" width="6" height="16" rx="1.75" fill="var(--go)" />
      <rect x="15.75" y="3.75" width="4.5" height="14.5" rx="1.5" stroke="var(--go)" strokeWidth="1.5" />
      <path d="M7 5.5c4.75 0 4 10.5 8.75 10.5" stroke="var(--amber)" strokeWidth="1.75" />
    </svg>
  );
}
