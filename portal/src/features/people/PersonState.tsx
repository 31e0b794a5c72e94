import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconMail } from '@tabler/icons-react';
import { texts } from './texts';

const looks: Record<string, { color: string; Icon: typeof IconClock }> = {
  inviting: { color: 'blue', Icon: IconClock },
  invited: { color: 'yellow', Icon: IconMail },
  active: { color: 'green', Icon: IconCircleCheck },
  failed: { color: 'red', Icon: IconAlertTriangle },
};

export function PersonState({ state }: { state: string }) {
  const { color, Icon } = looks[state] ?? { color: 'gray', Icon: IconClock };
  return (
    <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
      {texts.states[state] ?? state}
    </Badge>
  );
}
