/** How often each rule speaks over random hosts: a rule that hardly ever speaks is hardly ever compared. */
import { RULE_IDS, type RuleId } from '../rules/ids.ts';

/** Counts cases in which a rule spoke. */
export class Histogram {
  private cases = 0;
  private readonly spoken = new Map<string, number>();

  /** One case, with all that was said in it (`moment severity rule-id`). */
  add(rules: readonly string[]): void {
    this.cases += 1;
    const ids = rules.map((rule) => rule.slice(rule.lastIndexOf(' ') + 1));
    for (const word of new Set([...rules, ...ids])) this.spoken.set(word, (this.spoken.get(word) ?? 0) + 1);
  }

  /** In how many of 100 cases a rule spoke, at any moment. */
  percent(rule: RuleId): number {
    return (100 * (this.spoken.get(rule) ?? 0)) / this.cases;
  }

  /** The rules that spoke least, and every rule at every moment. */
  lines(): string[] {
    const byRule = RULE_IDS.map((rule) => [this.percent(rule), rule] as const).sort(([a], [b]) => a - b);
    const byMoment = [...this.spoken].filter(([word]) => word.includes(' ')).sort();
    return [
      ...byRule.map(([percent, rule]) => `${percent.toFixed(2).padStart(7)} %  ${rule}`),
      ...byMoment.map(([word, times]) => `${((100 * times) / this.cases).toFixed(2).padStart(7)} %  ${word}`),
    ];
  }
}
