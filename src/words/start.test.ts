import { describe, expect, it } from 'vitest';
import { commandBlock, furtherCommands, neededCommands } from './start.ts';

describe('the commands to run on the host', () => {
  const lines = commandBlock().split('\n');

  it('name the host before anything else', () => {
    expect(lines[0]).toBe('hostname');
  });

  it('hold every command that the page lists', () => {
    for (const { line } of [...neededCommands, ...furtherCommands]) {
      const typed = line.includes('GUEST') ? line.replace('GUEST', '"$g"') : line;
      expect(lines.some((text) => text === typed || text.endsWith(`; ${typed}`))).toBe(true);
    }
  });

  it('only read: nothing is redirected, removed or changed', () => {
    for (const line of lines) expect(line).not.toMatch(/[>]|\brm\b|hpvmmodify|hpvmdevmgmt -[^l]/);
  });

  it('leave no placeholder for the shell to run', () => {
    expect(commandBlock()).not.toContain('GUEST');
  });
});
