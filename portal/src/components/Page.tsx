import { Group, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './Page.module.css';
import { usePageTitle } from './usePageTitle';

interface PageProps {
  title: string;
  /** Where the page belongs to, as a link above the title. */
  parent?: { title: string; to: string } | undefined;
  /** Beside the title, such as a state. */
  badge?: ReactNode;
  actions?: ReactNode;
  /** How wide the content may grow: lists take all, forms less. */
  width?: 'narrow' | 'medium' | 'wide';
  children: ReactNode;
}

export function Page({ title, parent, badge, actions, width = 'wide', children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div className={classes.heading}>
          {parent !== undefined && (
            <Link to={parent.to} className={classes.parent}>
              <IconChevronLeft size={14} aria-hidden />
              {parent.title}
            </Link>
          )}
          <div className={classes.title}>
            <Title order={1}>{title}</Title>
            {badge}
          </div>
        </div>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  );
}
