import {
  type Icon,
  IconAffiliate,
  IconBuildingStore,
  IconDatabaseCog,
  IconHistory,
} from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { paths } from '@/components/paths';
import { useSession } from '@/components/session';
import { texts } from '../texts';
import { modules } from './modules';
import classes from './Shell.module.css';
import { useCurrentFranchise } from './useCurrentFranchise';

/** The modules that this person may see here. */
export function Navigation() {
  const { canAtHq } = useSession();
  const franchise = useCurrentFranchise();
  const seen = modules.filter(({ permission }) => franchise?.permissions.includes(permission) === true);
  return (
    <div className={classes.links}>
      {franchise !== undefined &&
        seen.map(({ label, icon, to, exact }) => (
          <Entry
            key={label}
            label={label}
            icon={icon}
            to={to(franchise.franchiseId)}
            exact={exact === true}
          />
        ))}
      {canAtHq('franchises:read') && (
        <>
          <p className={classes.group}>{texts.nav.hq}</p>
          <Entry label={texts.nav.network} icon={IconAffiliate} to={paths.network()} exact={false} />
          <Entry
            label={texts.nav.franchises}
            icon={IconBuildingStore}
            to={paths.franchises()}
            exact={false}
          />
          <Entry label={texts.nav.migrations} icon={IconDatabaseCog} to={paths.migrations()} exact={false} />
          <Entry label={texts.nav.networkAudit} icon={IconHistory} to={paths.networkAudit()} exact={false} />
        </>
      )}
    </div>
  );
}

function Entry(props: { label: string; icon: Icon; to: string; exact: boolean }) {
  const { pathname } = useLocation();
  const active = pathname === props.to || (!props.exact && pathname.startsWith(`${props.to}/`));
  const EntryIcon = props.icon;
  return (
    <Link to={props.to} className={classes.link} aria-current={active ? 'page' : undefined}>
      <EntryIcon size={18} stroke={1.75} aria-hidden />
      {props.label}
    </Link>
  );
}
