import { Button, NativeSelect, Skeleton, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OrderSummary } from '@/api/model';
import { figuresQuery, ordersQuery } from '@/api/orders';
import { todayIn } from '@/components/dates';
import { Section } from '@/components/detail/Section';
import { RecordList } from '@/components/list/RecordList';
import { oneOf } from '@/components/list/url-filter';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { orderCard, orderColumnsWithout } from '@/components/orders/order-columns';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { useFranchise } from '@/components/session';
import { chartOf } from './bars';
import { FigureTiles } from './FigureTiles';
import { FirstSteps } from './FirstSteps';
import classes from './home.module.css';
import { MonthChart } from './MonthChart';
import { figuresFilter, PERIODS } from './periods';
import { StateFigures } from './StateFigures';
import { texts } from './texts';

const FILTERS = ['period'] as const;
const columns = orderColumnsWithout('requiredOn');

export function HomePage() {
  const { id, name, can, timeZone } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const period = oneOf(filters.period, PERIODS) ?? 'all';
  const figures = useQuery(figuresQuery(id, figuresFilter(period, todayIn(timeZone))));
  const newest = useInfiniteQuery(ordersQuery(id, { sort: '-orderedOn' }, 8));
  const nothingYet = newest.data?.pages[0]?.items.length === 0;

  if (nothingYet) return <FirstSteps />;
  return (
    <Page
      title={name}
      actions={
        can('orders:write') && (
          <Button component={Link} to={paths.newOrder(id)} leftSection={<IconPlus size={16} />}>
            {texts.newOrder}
          </Button>
        )
      }
    >
      <Section
        title={texts.figures.title}
        action={
          <NativeSelect
            size="xs"
            aria-label={texts.periods.label}
            value={period}
            onChange={({ currentTarget: { value } }) =>
              change({ period: value === 'all' ? undefined : value })
            }
            data={PERIODS.map((value) => ({
              value,
              label: texts.periods[value],
            }))}
          />
        }
      >
        {figures.data === undefined && figures.error !== null ? (
          <ProblemNotice error={figures.error} onRetry={() => void figures.refetch()} />
        ) : (
          <FigureTiles figures={figures.data} />
        )}
      </Section>
      <div className={classes.columns}>
        <Section title={texts.chart.by[chartOf(figures.data?.byMonth ?? []).span]}>
          <div className={classes.chart}>
            {figures.data !== undefined && <MonthChart months={figures.data.byMonth} />}
          </div>
        </Section>
        <Section title={texts.states.title}>
          {figures.data === undefined ? <Skeleton height={135} /> : <StateFigures figures={figures.data} />}
        </Section>
      </div>
      <Section title={texts.newest.title} action={<Link to={paths.orders(id)}>{texts.newest.all}</Link>}>
        <RecordList<OrderSummary>
          label={texts.newest.title}
          columns={columns}
          query={newest}
          endless={false}
          hrefOf={(order) => paths.order(id, order.id)}
          cardOf={orderCard}
          empty={<Text c="dimmed">{texts.newest.none}</Text>}
        />
      </Section>
    </Page>
  );
}
