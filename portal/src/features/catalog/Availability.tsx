import { Badge } from '@mantine/core';
import { IconArchive, IconCircleCheck } from '@tabler/icons-react';
import { texts } from './texts';

export function Availability({ discontinued }: { discontinued: boolean }) {
  return discontinued ? (
    <Badge color="gray" leftSection={<IconArchive size={14} aria-hidden />}>
      {texts.states.discontinued}
    </Badge>
  ) : (
    <Badge color="green" leftSection={<IconCircleCheck size={14} aria-hidden />}>
      {texts.states.sold}
    </Badge>
  );
}
