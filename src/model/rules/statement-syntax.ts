import { formatStatement } from '../format-statement.ts';
import { parseStatement } from '../parse-statement.ts';
import { finding, NOTHING, type Gate } from './rule.ts';

/** A statement that came as data (a saved draft, a script) must be one that we would read back from its own text. */
export const statementSyntax: Gate = {
  info: {
    id: 'statement-syntax',
    title: 'A resource statement reads device:adapter:bus,slot,target:storage:location',
    sources: [
      { manual: '4.3', page: 86 },
      { manual: '4.3', page: 90 },
    ],
    moments: { add: ['refuse'], delete: ['refuse'], convert: ['refuse'] },
  },
  checkAsked: (asked) => {
    const text = formatStatement(asked.statement);
    const parsed = parseStatement(text);
    if (parsed.ok) return NOTHING;
    return parsed.errors.flatMap((error) =>
      finding(asked, 'statement-syntax', 'refuse', { code: 'syntax', text, error }),
    );
  },
};
