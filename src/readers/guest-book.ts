/** Collects what an output says of guests while its lines are read one by one. */
import type { HeldSlot } from '../model/guest.ts';
import { bareGuest, type DeviceFact, type DeviceSource, type GuestFacts } from './guest-facts.ts';

/** Facts under collection. Lists grow in place: a damaged file may give one guest a million devices. */
type OpenGuest = { -readonly [Key in Exclude<keyof GuestFacts, 'devices' | 'held'>]: GuestFacts[Key] } & {
  readonly devices: DeviceFact[];
  readonly held: HeldSlot[];
};

/** Facts go to the guest that the output named last, else to the one that the echoed command names, else to nobody. */
export class GuestBook {
  private readonly guests: OpenGuest[] = [];
  private readonly echoed: string | null;
  private readonly source: DeviceSource;

  constructor(echoed: string | null, source: DeviceSource) {
    this.echoed = echoed;
    this.source = source;
  }

  /** The output names a guest itself: that counts more than the echoed command. */
  meet(facts: GuestFacts): void {
    this.guests.push({ ...facts, devices: [...facts.devices], held: [...facts.held] });
  }

  /** Tells more of the current guest; false when there is none. */
  tell(line: number, facts: Partial<Pick<GuestFacts, 'number' | 'os' | 'state' | 'modifiable'>>): boolean {
    return this.change(line, (guest) => Object.assign(guest, facts));
  }

  /** The list of devices begins: from now on an empty list means "none". False when nothing says whose list it is. */
  beginDevices(line: number): boolean {
    return this.change(line, (guest) => {
      guest.devicesFrom = this.source;
    });
  }

  /** False when nothing says whose device it is. */
  addDevice(device: DeviceFact): boolean {
    return this.change(device.line, (guest) => {
      guest.devices.push(device);
      guest.devicesFrom = this.source;
    });
  }

  /** False when nothing says whose slot it is. */
  hold(line: number, slot: HeldSlot): boolean {
    return this.change(line, (guest) => guest.held.push(slot));
  }

  /** What was collected; the book is done with. */
  facts(): readonly GuestFacts[] {
    return this.guests;
  }

  private change(line: number, to: (guest: OpenGuest) => void): boolean {
    if (this.guests.length === 0) {
      if (this.echoed === null) return false;
      this.meet(bareGuest(this.echoed, line));
    }
    to(this.guests.at(-1)!);
    return true;
  }
}
