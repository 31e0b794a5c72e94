import { useMantineColorScheme } from '@mantine/core';
import {
  IconAffiliate,
  IconBuildingStore,
  IconDatabaseCog,
  IconHistory,
  IconMoon,
  IconPlus,
  IconSun,
  IconTableImport,
  IconUserPlus,
} from '@tabler/icons-react';
import { paths } from '@/components/paths';
import { mayIn, useSession } from '@/components/session';
import { modules } from '../shell/modules';
import { useCurrentFranchise } from '../shell/useCurrentFranchise';
import { texts } from '../texts';
import type { Command, CommandGroup } from './command';

/** The pages and actions that are open to this person here. */
export function useCommands(): CommandGroup[] {
  const { me, canAtHq } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const here = useCurrentFranchise();
  const t = texts.commands;

  const pages: Command[] = [];
  const actions: Command[] = [];
  if (here !== undefined) {
    const { franchiseId } = here;
    for (const { label, icon, permission, to } of modules) {
      if (mayIn(here, permission)) pages.push({ id: `page ${label}`, label, icon, to: to(franchiseId) });
    }
    const create = [
      {
        permission: 'orders:write',
        label: t.newOrder,
        icon: IconPlus,
        to: paths.newOrder(franchiseId),
      },
      {
        permission: 'customers:write',
        label: t.newCustomer,
        icon: IconPlus,
        to: paths.newCustomer(franchiseId),
      },
      {
        permission: 'catalog:write',
        label: t.newProduct,
        icon: IconPlus,
        to: paths.newProduct(franchiseId),
      },
      {
        permission: 'imports:write',
        label: t.newImport,
        icon: IconTableImport,
        to: paths.newImport(franchiseId),
      },
      {
        permission: 'people:write',
        label: t.invitePerson,
        icon: IconUserPlus,
        to: paths.invitePerson(franchiseId),
      },
    ];
    for (const { permission, ...command } of create) {
      if (mayIn(here, permission)) actions.push({ id: `action ${command.label}`, ...command });
    }
  }
  if (canAtHq('franchises:read')) {
    pages.push({
      id: 'page network',
      label: texts.nav.network,
      icon: IconAffiliate,
      to: paths.network(),
    });
    pages.push({
      id: 'page franchises',
      label: texts.nav.franchises,
      icon: IconBuildingStore,
      to: paths.franchises(),
    });
    pages.push({
      id: 'page migrations',
      label: texts.nav.migrations,
      icon: IconDatabaseCog,
      to: paths.migrations(),
    });
    pages.push({
      id: 'page network audit',
      label: texts.nav.networkAudit,
      icon: IconHistory,
      to: paths.networkAudit(),
    });
  }
  if (canAtHq('franchises:write')) {
    actions.push({
      id: 'action franchise',
      label: t.newFranchise,
      icon: IconPlus,
      to: paths.newFranchise(),
    });
  }
  for (const { franchiseId, franchiseName } of me.memberships) {
    if (franchiseId === here?.franchiseId) continue;
    actions.push({
      id: `switch ${franchiseId}`,
      label: t.switchTo(franchiseName),
      icon: IconBuildingStore,
      to: paths.home(franchiseId),
    });
  }
  actions.push(
    {
      id: 'theme dark',
      label: t.darkTheme,
      icon: IconMoon,
      run: () => setColorScheme('dark'),
    },
    {
      id: 'theme light',
      label: t.lightTheme,
      icon: IconSun,
      run: () => setColorScheme('light'),
    },
  );
  return [
    { title: t.pages, items: pages },
    { title: t.actions, items: actions },
  ];
}
