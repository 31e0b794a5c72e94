import { Badge, Group } from '@mantine/core';
import { IconCircleCheck, IconLock, IconStar } from '@tabler/icons-react';
import type { Location } from '@/api/model';
import { texts } from './texts';

const looks: Record<string, { color: string; Icon: typeof IconLock }> = {
  open: { color: 'green', Icon: IconCircleCheck },
  closed: { color: 'gray', Icon: IconLock },
};

/** Whether a location is open, and whether it is the primary one. */
export function LocationState({ location: { state, primary } }: { location: Location }) {
  const { color, Icon } = looks[state] ?? { color: 'gray', Icon: IconLock };
  return (
    <Group gap={6} wrap="nowrap">
      <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
        {texts.states[state] ?? state}
      </Badge>
      {primary && (
        <Badge color="gray" leftSection={<IconStar size={12} aria-hidden />}>
          {texts.primary}
        </Badge>
      )}
    </Group>
  );
}
