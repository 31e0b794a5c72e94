import { type MantineColorScheme, Menu, Text, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconDeviceMobile,
  IconFingerprint,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useSession } from '@/components/session';
import { texts } from '../texts';
import { PersonButton } from './PersonMenu';

const themes: { scheme: MantineColorScheme; label: string; icon: React.ReactNode }[] = [
  { scheme: 'auto', label: texts.person.system, icon: <IconDeviceDesktop size={16} aria-hidden /> },
  { scheme: 'light', label: texts.person.light, icon: <IconSun size={16} aria-hidden /> },
  { scheme: 'dark', label: texts.person.dark, icon: <IconMoon size={16} aria-hidden /> },
];

export function PersonMenuDropdown() {
  const { me, signOut, setUp } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu width={240} defaultOpened>
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={500} c="var(--mantine-color-text)">
            {me.name}
          </Text>
          {me.email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{texts.person.theme}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        >
          {themes.map(({ scheme, label, icon }) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={icon} closeMenuOnClick={false}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{texts.person.secondFactor}</Menu.Label>
        <Menu.Item
          leftSection={<IconDeviceMobile size={16} aria-hidden />}
          onClick={() => setUp('CONFIGURE_TOTP')}
        >
          {texts.person.authenticator}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFingerprint size={16} aria-hidden />}
          onClick={() => setUp('webauthn-register')}
        >
          {texts.person.passkey}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {texts.person.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
