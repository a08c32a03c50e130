import { changeCopierEndpoint, type CopierSettingsChange, type CopierView } from '@trade-executor/contracts/api/copiers';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import { decimal } from '@trade-executor/domain/decimal';
import type { Actor } from '../../auth/actor.ts';
import { toStored } from '../../models/decimal128.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { settingsView } from './copier-views.ts';
import { findOwnCopier, ownCopierView } from './find-own-copier.ts';

type ChangeCopierInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeCopierEndpoint>;
  readonly body: BodyOf<typeof changeCopierEndpoint>;
  readonly call: Call;
};

/** Changes the settings that are given; they count for signals from now on. Throws 404 NOT_FOUND for another tenant's copier. */
export async function changeCopier(deps: ApiDeps, { actor, params: { copierId }, body, call }: ChangeCopierInput): Promise<CopierView> {
  requireEndpointRole(actor, changeCopierEndpoint);
  const { models, copierChanged } = deps;
  const { settings, traderId } = await findOwnCopier(models, actor, copierId);
  const change = toSettings(body.settings);
  if (Object.keys(change).length === 0) return ownCopierView(models, actor, copierId);
  const fields = Object.fromEntries(Object.entries(toStored(change)).map(([name, value]) => [`settings.${name}`, value]));
  const after = settingsView({ ...settings, ...change });
  await audited(deps, { actor, call, action: 'copier.change', subjectId: copierId, before: settingsView(settings), after }, () =>
    models.copiers.updateOne({ copierId, traderId }, { $set: fields }),
  );
  copierChanged({ copierId, traderId });
  return ownCopierView(models, actor, copierId);
}

function toSettings(change: CopierSettingsChange): Partial<CopierSettings> {
  const { riskRatio, maxLeverage, maxPriceDistanceRatio, slippageRatio, ...others } = change;
  return {
    ...others,
    ...(riskRatio === undefined ? {} : { riskRatio: decimal(riskRatio) }),
    ...(maxLeverage === undefined ? {} : { maxLeverage: decimal(maxLeverage) }),
    ...(maxPriceDistanceRatio === undefined ? {} : { maxPriceDistanceRatio: decimal(maxPriceDistanceRatio) }),
    ...(slippageRatio === undefined ? {} : { slippageRatio: decimal(slippageRatio) }),
  };
}
