import type { UserView } from '@trade-executor/contracts/api/admin';
import { useQuery } from '@tanstack/react-query';
import { Ago } from '../../../components/figures/time.tsx';
import { Avatar } from '../../../components/layout/avatar.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Switch } from '../../../components/ui/switch.tsx';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { usersQuery } from '../api/admin-queries.ts';
import { useSetRoles, type GrantedRole } from '../api/use-set-roles.ts';

export function UsersTab() {
  const users = useQuery(usersQuery);
  return (
    <Card className="overflow-hidden">
      <QueryState query={users}>
        {({ items }) => (
          <Table label="People who logged in">
            <thead>
              <tr>
                <Th>Person</Th>
                <Th>Roles</Th>
                <Th className="text-right">Last log-in</Th>
                <Th>Support</Th>
                <Th>Admin</Th>
              </tr>
            </thead>
            <tbody>
              {items.map((user) => (
                <UserRow key={user.userId} user={user} />
              ))}
            </tbody>
          </Table>
        )}
      </QueryState>
    </Card>
  );
}

function UserRow({ user }: { readonly user: UserView }) {
  return (
    <Tr>
      <Td className="py-2.5">
        <span className="flex items-center gap-3">
          <Avatar name={user.displayName} />
          <span className="leading-tight">
            <span className="block font-medium">{user.displayName}</span>
            <span className="num block text-xs text-muted">{user.discordUserId}</span>
          </span>
        </span>
      </Td>
      <Td>
        <span className="flex flex-wrap gap-1">
          {user.roles.map((role) => (
            <Badge key={role}>{role}</Badge>
          ))}
        </span>
      </Td>
      <Td className="num text-right">{user.lastSignInAt === null ? 'never' : <Ago at={user.lastSignInAt} />}</Td>
      <Td>
        <RoleSwitch user={user} role="support" />
      </Td>
      <Td>
        <RoleSwitch user={user} role="admin" />
      </Td>
    </Tr>
  );
}

function RoleSwitch({ user, role }: { readonly user: UserView; readonly role: GrantedRole }) {
  const setRoles = useSetRoles(user);
  const mayChange = useHasRole('admin');
  const granted = user.grantedRoles.filter((given): given is GrantedRole => given === 'admin' || given === 'support');
  const toggle = (on: boolean) => setRoles.mutate(on ? [...granted, role] : granted.filter((given) => given !== role));
  return (
    <Switch
      checked={granted.includes(role)}
      disabled={!mayChange || setRoles.isPending}
      onCheckedChange={toggle}
      aria-label={`${user.displayName} has the role ${role}`}
    />
  );
}
