import { Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** Says what would be here, and offers the first step. */
export function EmptyState(props: { icon: ReactNode; title: string; hint: string; children?: ReactNode }) {
  return (
    <div className={classes.frame}>
      <Stack gap="sm" align="center" maw={460}>
        <ThemeIcon variant="light" size={44}>
          {props.icon}
        </ThemeIcon>
        <Title order={2} ta="center">
          {props.title}
        </Title>
        <Text c="dimmed" ta="center">
          {props.hint}
        </Text>
        {props.children !== undefined && (
          <Group mt="xs" justify="center">
            {props.children}
          </Group>
        )}
      </Stack>
    </div>
  );
}
