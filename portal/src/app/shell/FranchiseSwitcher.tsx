import { Button, type ButtonProps } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { onDemand } from '@/components/onDemand';
import { texts } from '../texts';
import classes from './Shell.module.css';
import { usePlaces } from './usePlaces';

const SwitcherMenu = onDemand({
  load: () => import('./SwitcherMenu').then((module) => module.SwitcherMenu),
  trigger: (_, near) => <SwitcherButton {...near} />,
});

/** Where one is; a menu for those who belong to several places. */
export function FranchiseSwitcher() {
  const places = usePlaces();
  if (places.length > 1) return <SwitcherMenu />;
  return (
    <span className={`${classes.franchise} ${classes.place}`}>{places.find(({ here }) => here)?.name}</span>
  );
}

export function SwitcherButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  const name = usePlaces().find(({ here }) => here)?.name ?? texts.switcher.title;
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      c="inherit"
      rightSection={<IconSelector size={16} aria-hidden />}
      aria-label={texts.switcher.label(name)}
      aria-haspopup="menu"
      {...props}
    >
      <span className={classes.franchise}>{name}</span>
    </Button>
  );
}
