import { Loader, Text } from '@mantine/core';
import classes from './Splash.module.css';

/** A moment of waiting before there is anything to show; it stays invisible when the moment is short. */
export function Splash({ says }: { says: string }) {
  return (
    <div className={classes.splash} role="status">
      <Loader size="sm" />
      <Text c="dimmed" size="sm">
        {says}
      </Text>
    </div>
  );
}
