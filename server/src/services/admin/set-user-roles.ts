import { setUserRolesEndpoint, type UserView } from '@trade-executor/contracts/api/admin';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';
import type { UserDocument } from '../../models/user.model.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { userViews } from './list-users.ts';

type SetUserRolesInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof setUserRolesEndpoint>;
  readonly body: BodyOf<typeof setUserRolesEndpoint>;
  readonly call: Call;
};

/** Gives a person exactly these of the roles that can be given; they count from the next request on. Throws 404 NOT_FOUND, 409 OWN_ROLES. */
export async function setUserRoles(deps: ApiDeps, { actor, params: { userId }, body, call }: SetUserRolesInput): Promise<UserView> {
  requireEndpointRole(actor, setUserRolesEndpoint);
  const { users } = deps.models;
  const user = await users.findOne({ userId }, { _id: 0 }).lean<UserDocument>();
  if (!user) throw notFound('person');
  const grantedRoles = [...new Set(body.roles)].sort();
  if (userId === actor.userId && user.grantedRoles.includes('admin') && !grantedRoles.includes('admin')) throw ownRoles();
  await audited(
    deps,
    { actor, call, action: 'user.grantedRoles', subjectId: userId, before: { roles: user.grantedRoles }, after: { roles: grantedRoles } },
    () => users.updateOne({ userId }, { $set: { grantedRoles } }),
  );
  deps.userChanged(userId);
  const [view] = await userViews(deps.models, [{ ...user, grantedRoles }]);
  if (!view) throw notFound('person');
  return view;
}

function ownRoles(): AppError {
  return new AppError({
    status: 409,
    code: 'OWN_ROLES',
    title: 'You cannot stop being admin yourself',
    detail: 'Otherwise an installation could be left without anybody who may run it.',
    whatToDo: 'Ask another admin to take the role from you.',
  });
}
