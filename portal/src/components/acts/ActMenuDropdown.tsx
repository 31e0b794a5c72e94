import { Menu, Text } from '@mantine/core';
import { type ActMenuProps, MoreButton } from './ActMenu';
import { reasonsOf } from './transitions';

export function ActMenuDropdown({ acts }: ActMenuProps) {
  return (
    <Menu width={260} defaultOpened>
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ label, icon: ActIcon, transition, onChoose }) => (
          <Menu.Item
            key={transition.transition}
            color="red"
            disabled={!transition.allowed}
            leftSection={<ActIcon size={16} />}
            onClick={onChoose}
          >
            {label}
            {!transition.allowed && (
              <Text size="xs" c="dimmed">
                {reasonsOf(transition)}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
