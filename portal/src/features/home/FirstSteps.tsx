import { Text, ThemeIcon } from '@mantine/core';
import { type Icon, IconReceipt, IconTableImport } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import classes from './home.module.css';
import { texts } from './texts';

const t = texts.empty;

/** What a franchise without any order is offered. */
export function FirstSteps() {
  const { id, name, can } = useFranchise();
  const mayBegin = can('imports:write') || can('orders:write');
  return (
    <Page title={t.title(name)} width="medium">
      <Text c="dimmed">{mayBegin ? t.hint : t.readOnly}</Text>
      <div className={classes.steps}>
        {can('imports:write') && (
          <Step icon={IconTableImport} title={t.importTitle} hint={t.importHint} to={paths.newImport(id)} />
        )}
        {can('orders:write') && (
          <Step icon={IconReceipt} title={t.orderTitle} hint={t.orderHint} to={paths.newOrder(id)} />
        )}
      </div>
    </Page>
  );
}

function Step(props: { icon: Icon; title: string; hint: string; to: string }) {
  const StepIcon = props.icon;
  return (
    <Link to={props.to} className={classes.step}>
      <ThemeIcon variant="light" size={40}>
        <StepIcon size={22} aria-hidden />
      </ThemeIcon>
      <strong>{props.title}</strong>
      <Text span size="sm" c="dimmed">
        {props.hint}
      </Text>
    </Link>
  );
}
