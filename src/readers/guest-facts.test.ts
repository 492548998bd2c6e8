import { expect, test } from 'vitest';
import { bareGuest, deviceFromStatement, joinGuests, type DeviceSource } from './guest-facts.ts';

const listed = (devicesFrom: DeviceSource, statement: string) => ({
  ...bareGuest('pier1', 7),
  devices: [deviceFromStatement(statement, 9)],
  devicesFrom,
});
const [inForce, tabled, next] = ['0,2,0', '0,2,1', '0,2,2'].map((at) => `disk:scsi:${at}:lv:/dev/vg00/rl`);

test('a guest of several outputs is one guest, with the facts of each', () => {
  const guests = joinGuests([
    { output: 0, facts: { ...bareGuest('pier1', 3), number: 1, os: 'HPUX', state: 'Off' } },
    { output: 0, facts: { ...bareGuest('pier2', 4), number: 2, os: 'LINUX', state: 'Off' } },
    { output: 1, facts: { ...listed('statements', inForce!), state: 'On (OS)' } },
  ]);
  expect(guests.map((guest) => guest.name)).toEqual(['pier1', 'pier2']);
  expect(guests[0]).toMatchObject({
    number: 1,
    os: 'HPUX',
    state: 'On (OS)',
    devicesRead: true,
    origin: { output: 0, line: 3 },
    devices: [{ text: inForce, origin: { output: 1, line: 9 } }],
  });
  expect(guests[1]).toMatchObject({ devicesRead: false, devices: [] });
});

test('devices come from the most trusted listing, whatever the order', () => {
  const told = [
    { output: 0, facts: listed('statements', inForce!) },
    { output: 1, facts: listed('table', tabled!) },
    { output: 2, facts: listed('next-boot', next!) },
  ];
  const devices = (order: typeof told) => joinGuests(order)[0]!.devices.map((device) => device.text);
  expect(devices(told)).toEqual([inForce]);
  expect(devices(told.toReversed())).toEqual([inForce]);
  expect(devices(told.slice(1))).toEqual([tabled]);
});

test('of two equal listings the later one counts: things were changed in between', () => {
  const guests = joinGuests([
    { output: 0, facts: listed('statements', tabled!) },
    { output: 1, facts: listed('statements', inForce!) },
  ]);
  expect(guests[0]!.devices.map((device) => device.text)).toEqual([inForce]);
});

test('a slot is held once', () => {
  const slot = { bus: 0, slot: 1, holder: 'network', text: 'network:lan:0,1:vswitch:a' } as const;
  const facts = { ...bareGuest('pier1', 1), held: [slot, slot] };
  expect(joinGuests([{ output: 0, facts }])[0]!.held).toEqual([slot]);
});
