import { ActionIcon } from '@mantine/core';
import { type Icon, IconDots } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import type { AllowedTransition } from '@/api/model';
import { onDemand } from '../onDemand';
import { texts } from '../texts';

export interface MenuAct {
  label: string;
  icon: Icon;
  transition: AllowedTransition;
  onChoose: () => void;
}

export interface ActMenuProps {
  acts: MenuAct[];
}

/** The acts with a record that are not the next sensible one. */
export const ActMenu = onDemand<ActMenuProps>({
  load: () => import('./ActMenuDropdown').then((module) => module.ActMenuDropdown),
  trigger: (_, near) => <MoreButton {...near} />,
});

export function MoreButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <ActionIcon variant="default" size={36} aria-label={texts.actions.more} aria-haspopup="menu" {...props}>
      <IconDots size={18} />
    </ActionIcon>
  );
}
