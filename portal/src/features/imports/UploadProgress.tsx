import { Button, Group, Progress, Text } from '@mantine/core';
import { texts } from './texts';

export function UploadProgress({ sent, onStop }: { sent: number; onStop: () => void }) {
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{texts.form.uploading}</Text>
      <Progress.Root flex={1} miw={160}>
        <Progress.Section value={sent * 100} aria-label={texts.form.uploading} />
      </Progress.Root>
      <Button size="xs" variant="default" onClick={onStop}>
        {texts.form.stop}
      </Button>
    </Group>
  );
}
