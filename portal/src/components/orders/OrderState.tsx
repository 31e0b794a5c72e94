import { Badge } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconQuestionMark } from '@tabler/icons-react';
import { texts } from '../texts';

const looks = {
  draft: { color: 'gray', Icon: IconCircleDashed },
  confirmed: { color: 'green', Icon: IconCircleCheck },
  cancelled: { color: 'red', Icon: IconCircleX },
};

/** A state by colour, icon and word. */
export function OrderState({ state }: { state: string }) {
  const { color, Icon } = looks[state as keyof typeof looks] ?? {
    color: 'gray',
    Icon: IconQuestionMark,
  };
  return (
    <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
      {texts.orderStates[state] ?? state}
    </Badge>
  );
}
