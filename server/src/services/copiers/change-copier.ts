import { changeCopierEndpoint, type CopierDetail } from '@trade-executor/contracts/api/copiers';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import type { Actor } from '../../auth/actor.ts';
import { fromStored, toStored } from '../../models/decimal128.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { planSettingsChange } from '../settings/plan-settings-change.ts';
import { refuseConflicts } from '../settings/refuse-conflicts.ts';
import { effectiveCopiers } from './effective-copiers.ts';
import { findOwnCopierDocument, ownCopierDetail } from './find-own-copier.ts';

type ChangeCopierInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeCopierEndpoint>;
  readonly body: BodyOf<typeof changeCopierEndpoint>;
  readonly call: Call;
};

/**
 * Changes the trader's own settings, or takes them back; they count for signals from now on. Throws 404 NOT_FOUND for another tenant's copier,
 * 400 SETTINGS_CONFLICT.
 */
export async function changeCopier(deps: ApiDeps, { actor, params: { copierId }, body, call }: ChangeCopierInput): Promise<CopierDetail> {
  requireEndpointRole(actor, changeCopierEndpoint);
  const { models, copierChanged } = deps;
  const document = await findOwnCopierDocument(models, actor, copierId);
  const { traderId } = document;
  const plan = planSettingsChange({ field: 'settings', own: fromStored<SettingsChange>(document.settings), change: body });
  if (plan !== null) {
    const [now, then] = await effectiveCopiers(models, [document, { ...document, settings: toStored(plan.own) }]);
    if (now && then) refuseConflicts(now.settings, then.settings);
    const { before, after, update } = plan;
    await audited(deps, { actor, call, action: 'copier.change', subjectId: copierId, before, after }, () =>
      models.copiers.updateOne({ copierId, traderId }, update),
    );
    copierChanged({ copierId, traderId });
  }
  return ownCopierDetail(models, actor, copierId);
}
