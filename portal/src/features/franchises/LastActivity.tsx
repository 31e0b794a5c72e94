import { Text } from '@mantine/core';
import { browserTimeZone } from '@/components/session';
import { Moment } from '@/components/When';
import { texts } from './texts';

/** When something was last changed in a franchise, as far as anything ever was. */
export function LastActivity({ at }: { at: string | undefined }) {
  if (at === undefined)
    return (
      <Text span inherit c="dimmed">
        {texts.noActivity}
      </Text>
    );
  return <Moment at={at} timeZone={browserTimeZone} />;
}
