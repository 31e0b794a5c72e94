import { Button, Group, Text } from '@mantine/core';
import { useIntersection, useMediaQuery } from '@mantine/hooks';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Page } from '@/api/paging';
import { ProblemNotice } from '../problem/ProblemNotice';
import { texts } from '../texts';
import type { Column } from './columns';
import classes from './list.module.css';
import { type Card, RecordCards } from './RecordCards';
import { RecordTable } from './RecordTable';

interface RecordListProps<T extends { id: string }> {
  label: string;
  columns: Column<T>[];
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  hrefOf?: (row: T) => string;
  cardOf: (row: T) => Card;
  sort?: string;
  onSort?: (sort: string) => void;
  /** Whether more rows come by themselves when the person reads on. */
  endless?: boolean;
  /** In place of a list without rows. */
  empty: ReactNode;
}

/** Rows that grow as the person reads on: a table, or cards where there is no room for one. */
export function RecordList<T extends { id: string }>(props: RecordListProps<T>) {
  const { label, columns, query, hrefOf, cardOf, sort, onSort, endless = true, empty } = props;
  const narrow = useMediaQuery('(max-width: 43.74em)', undefined, {
    getInitialValueInEffect: false,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);

  if (rows === undefined && query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows?.length === 0) return empty;
  return (
    <div className={classes.list} data-stale={query.isPlaceholderData || undefined}>
      {narrow ? (
        <RecordCards label={label} rows={rows} hrefOf={hrefOf} cardOf={cardOf} />
      ) : (
        <RecordTable
          label={label}
          columns={columns}
          rows={rows}
          hrefOf={hrefOf}
          sort={sort}
          onSort={onSort}
        />
      )}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {rows !== undefined && <MoreRows query={query} count={rows.length} endless={endless} />}
    </div>
  );
}

interface MoreRowsProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  count: number;
  endless: boolean;
}

function MoreRows<T>(props: MoreRowsProps<T>) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = props.query;
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const near = props.endless && entry?.isIntersecting === true;

  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [near, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  return (
    <Group ref={ref} justify="space-between" mih={36}>
      <Text size="xs" c="dimmed" role="status">
        {texts.list.loaded(props.count, hasNextPage)}
      </Text>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.actions.loadMore}
        </Button>
      )}
    </Group>
  );
}
