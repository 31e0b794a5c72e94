import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from '../usePageTitle';
import classes from './MessagePage.module.css';

/** A page that has only a message, and what can be done about it. */
export function MessagePage(props: { icon: ReactNode; title: string; hint: string; children?: ReactNode }) {
  usePageTitle(props.title);
  return (
    <div className={classes.page}>
      <Stack gap="md" align="flex-start" maw={480}>
        <ThemeIcon variant="light" size={44}>
          {props.icon}
        </ThemeIcon>
        <Title order={1}>{props.title}</Title>
        <Text c="dimmed">{props.hint}</Text>
        {props.children}
      </Stack>
    </div>
  );
}
