/** Answers kept for texts that come again: a host with 500 guests prints the same headings 500 times. */

/** Longer texts hardly come twice. */
const LONGEST = 120;
/** Enough for the fixed lines of all listings; when it is full of others, all are forgotten. */
const MOST = 1024;

/** The same function of a text, which must depend on nothing else, with its answers remembered. */
export function remembered<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answerTo(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerTo(text);
    if (known.size === MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
