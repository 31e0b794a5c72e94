import { Link } from 'react-router';
import type { OrderFigures } from '@/api/model';
import classes from '@/components/figures/figures.module.css';
import { formatCount } from '@/components/language';
import { formatMoney } from '@/components/money';
import { OrderState } from '@/components/orders/OrderState';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';

/** How many orders stand where; each leads to its list. */
export function StateFigures({ figures }: { figures: OrderFigures }) {
  const { id } = useFranchise();
  return (
    <ul className={classes.states}>
      {figures.byState.map(({ state, orders, subtotal }) => (
        <li key={state}>
          <Link to={`${paths.orders(id)}?state=${state}`} className={classes.state}>
            <OrderState state={state} />
            <span className="num">
              <strong>{formatCount(orders)}</strong> · {formatMoney(subtotal)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
