import { Button, CloseButton, Group } from '@mantine/core';
import { texts } from '../texts';
import classes from './list.module.css';

export interface Token {
  id: string;
  label: string;
  remove: () => void;
}

/** The filters that are on, each to be taken away. */
export function FilterTokens({ tokens, onClear }: { tokens: Token[]; onClear: () => void }) {
  if (tokens.length === 0) return null;
  return (
    <Group gap="xs">
      {tokens.map((token) => (
        <span key={token.id} className={classes.token}>
          {token.label}
          <CloseButton size="sm" aria-label={texts.list.removeFilter(token.label)} onClick={token.remove} />
        </span>
      ))}
      {tokens.length > 1 && (
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          {texts.list.clearFilters}
        </Button>
      )}
    </Group>
  );
}
