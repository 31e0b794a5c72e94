import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { texts } from '../texts';
import { SwitcherButton } from './FranchiseSwitcher';
import { usePlaces } from './usePlaces';

export function SwitcherMenu() {
  const places = usePlaces();
  return (
    <Menu position="bottom-start" defaultOpened>
      <Menu.Target>
        <SwitcherButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.switcher.title}</Menu.Label>
        {places.map((place) => (
          <Menu.Item
            key={place.to}
            component={Link}
            to={place.to}
            rightSection={place.here ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-current={place.here || undefined}
          >
            {place.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
