/**
 * What HP's own check does when a guest boots beside others, rule by rule. It compares devices by SHARE alone (early manual p. 109, 4.3:93),
 * so it lets through what SHARE=YES does not cure, and it has holes that the manuals name.
 */
import { areDisks } from '../rules/sharing/writable-shared.ts';
import { areDvdAndBurner, isVioDvd } from '../rules/sharing/dvd-boot-conflict.ts';
import { areOfTwoAdapters } from '../rules/sharing/mixed-access.ts';
import { areOfTwoKinds } from '../rules/sharing/one-kind.ts';
import { clashesOf, ownUse, type Clash, type Use } from '../rules/sharing/clash.ts';
import { isVioAttached } from '../rules/sharing/vio-attached.ts';
import { shareNames } from '../rules/sharing/share-setting.ts';
import type { RuleId } from '../rules/ids.ts';
import type { Context, RuleSource } from '../rules/rule.ts';
import type { Situation } from '../situation.ts';

/** It stops the boot, lets it pass, or no manual says which. */
export type HpOutcome = 'blocks' | 'misses' | 'not-documented';

/** HP's check where one of our rules speaks at a boot. */
export interface HpCheck {
  /** Asked of a device of which the rule said something. */
  readonly outcome: (context: Context) => HpOutcome;
  readonly sources: readonly RuleSource[];
}

/** SHARE is looked at when a guest boots; what it does not cure is our conclusion. */
const SHARE_CHECK: readonly RuleSource[] = [{ manual: 'early manual', page: 109 }, 'ours'];

/** By rule; of rules that are not listed no manual says what HP does. */
export const HP_CHECKS: Readonly<Partial<Record<RuleId, HpCheck>>> = {
  'device-known': { outcome: () => 'blocks', sources: ['ours'] },
  'lunpath-known': { outcome: () => 'blocks', sources: ['ours'] },
  'one-kind-at-a-time': { outcome: worstOver(areOfTwoKinds), sources: SHARE_CHECK },
  'vio-attached-exclusive': {
    outcome: worstOver(isVioAttached),
    sources: [{ manual: '4.3', page: 112 }, 'ours'],
  },
  'mixed-access': { outcome: worstOver(areOfTwoAdapters), sources: SHARE_CHECK },
  'share-no': { outcome: () => 'blocks', sources: SHARE_CHECK },
  'share-lunpaths': { outcome: () => 'not-documented', sources: [{ manual: '6.1.5', page: 114 }] },
  'writable-shared': { outcome: worstOver(areDisks), sources: SHARE_CHECK },
  'dvd-boot-conflict': { outcome: worstOver(areDvdAndBurner), sources: [{ manual: '4.3', page: 93 }] },
};

/** What HP's check does about a device of which a rule said something at a boot. */
export function hpCheck(rule: RuleId, context: Context): HpOutcome {
  return HP_CHECKS[rule]?.outcome(context) ?? 'not-documented';
}

/** One guest that is up and stops the boot is enough. */
function worstOver(clash: Clash): (context: Context) => HpOutcome {
  return (context) => {
    const own = ownUse(context);
    const isStopped = clashesOf(context, clash).some((up) => stops(context.situation, own, up));
    return isStopped ? 'blocks' : 'misses';
  };
}

/** Whether the check sees a use that is up when another of the same thing boots. SHARE that was not read counts as its default, NO. */
function stops(situation: Situation, booting: Use, up: Use): boolean {
  if (areDvdAndBurner(booting, up) && !seesDvd(up)) return false;
  return situation.attributeOf(shareNames(situation.inventory, up), 'SHARE') !== 'YES';
}

/** Of a VIO DVD and an AVIO burner it sees the DVD that is up, unless that is a null one; never the burner (4.3:93). */
function seesDvd(up: Use): boolean {
  return isVioDvd(up) && up.statement.storage !== 'null';
}
