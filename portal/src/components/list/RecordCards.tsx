import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './list.module.css';

export interface Card {
  title: ReactNode;
  /** At the right of the title, such as an amount. */
  aside?: ReactNode;
  detail?: ReactNode;
  badge?: ReactNode;
}

interface RecordCardsProps<T extends { id: string }> {
  label: string;
  rows: T[] | undefined;
  hrefOf: ((row: T) => string) | undefined;
  cardOf: (row: T) => Card;
}

/** The rows of a list on a narrow screen. */
export function RecordCards<T extends { id: string }>({ label, rows, hrefOf, cardOf }: RecordCardsProps<T>) {
  if (rows === undefined) {
    return (
      <Stack gap="xs" aria-busy>
        {Array.from({ length: 6 }, (_, row) => (
          <Skeleton key={row} height={76} />
        ))}
      </Stack>
    );
  }
  return (
    <ul aria-label={label} className={classes.cards}>
      {rows.map((row) => (
        <li key={row.id}>
          <CardBody card={cardOf(row)} href={hrefOf?.(row)} />
        </li>
      ))}
    </ul>
  );
}

function CardBody({ card, href }: { card: Card; href: string | undefined }) {
  const body = (
    <>
      <span className={classes.cardTop}>
        <span className={classes.cardTitle}>{card.title}</span>
        <span className="num">{card.aside}</span>
      </span>
      <span className={classes.cardBottom}>
        <span>{card.detail}</span>
        {card.badge}
      </span>
    </>
  );
  if (href === undefined) return <div className={classes.card}>{body}</div>;
  return (
    <Link to={href} className={classes.card}>
      {body}
    </Link>
  );
}
