import { type Icon, IconBan, IconCheck, IconPencil, IconPlus, IconTableImport } from '@tabler/icons-react';
import type { Order } from '@/api/model';
import { History } from '@/components/detail/History';
import { Section } from '@/components/detail/Section';
import { texts } from './texts';

const icons: Record<string, Icon> = {
  created: IconPlus,
  changed: IconPencil,
  confirmed: IconCheck,
  cancelled: IconBan,
  imported: IconTableImport,
};

export function OrderHistory({ order }: { order: Order }) {
  return (
    <Section title={texts.detail.history}>
      <History
        timeZone={order.location.timeZone}
        entries={order.history.map(({ event, at, by, detail }) => ({
          key: `${event} ${at}`,
          icon: icons[event],
          by,
          did: texts.detail.events[event] ?? event,
          at,
          detail,
        }))}
      />
    </Section>
  );
}
