import { Avatar, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { onDemand } from '@/components/onDemand';
import { useSession } from '@/components/session';
import { texts } from '../texts';
import classes from './Shell.module.css';

export const PersonMenu = onDemand({
  load: () => import('./PersonMenuDropdown').then((module) => module.PersonMenuDropdown),
  trigger: (_, near) => <PersonButton {...near} />,
});

export function PersonButton({ className = '', ...props }: ComponentPropsWithRef<'button'>) {
  const { me } = useSession();
  return (
    <UnstyledButton className={`${classes.person} ${className}`} aria-haspopup="menu" {...props}>
      <Avatar name={me.name} size={32} color="brand" aria-hidden />
      <VisuallyHidden>{texts.person.label(me.name)}</VisuallyHidden>
    </UnstyledButton>
  );
}
