/** Collects what an output says of guests while its lines are read one by one. */
import type { HeldSlot } from '../model/guest.ts';
import { bareGuest, type DeviceFact, type DeviceSource, type GuestFacts } from './guest-facts.ts';

/** Facts go to the guest that the output named last, else to the one that the echoed command names, else to nobody. */
export class GuestBook {
  private readonly guests: GuestFacts[] = [];
  private readonly echoed: string | null;
  private readonly source: DeviceSource;

  constructor(echoed: string | null, source: DeviceSource) {
    this.echoed = echoed;
    this.source = source;
  }

  /** The output names a guest itself: that counts more than the echoed command. */
  meet(facts: GuestFacts): void {
    this.guests.push(facts);
  }

  /** Tells more of the current guest; false when there is none. */
  tell(line: number, facts: Partial<Pick<GuestFacts, 'number' | 'os' | 'state'>>): boolean {
    return this.change(line, (guest) => ({ ...guest, ...facts }));
  }

  /** The list of devices begins: from now on an empty list means "none". False when nothing says whose list it is. */
  beginDevices(line: number): boolean {
    return this.change(line, (guest) => ({ ...guest, devicesFrom: this.source }));
  }

  /** False when nothing says whose device it is. */
  addDevice(device: DeviceFact): boolean {
    return this.change(device.line, (guest) => ({
      ...guest,
      devices: [...guest.devices, device],
      devicesFrom: this.source,
    }));
  }

  /** False when nothing says whose slot it is. */
  hold(line: number, slot: HeldSlot): boolean {
    return this.change(line, (guest) => ({ ...guest, held: [...guest.held, slot] }));
  }

  facts(): readonly GuestFacts[] {
    return this.guests;
  }

  private change(line: number, to: (guest: GuestFacts) => GuestFacts): boolean {
    if (this.guests.length === 0) {
      if (this.echoed === null) return false;
      this.guests.push(bareGuest(this.echoed, line));
    }
    this.guests.push(to(this.guests.pop()!));
    return true;
  }
}
