import { Burger, Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { texts as shared } from '@/components/texts';
import { texts } from '../texts';
import { FranchiseSwitcher } from './FranchiseSwitcher';
import { PersonMenu } from './PersonMenu';
import classes from './Shell.module.css';

interface TopBarProps {
  navOpened: boolean;
  onNav: () => void;
  onCommands: () => void;
}

export function TopBar({ navOpened, onNav, onCommands }: TopBarProps) {
  return (
    <header className={classes.top}>
      <Burger
        className={classes.burger}
        opened={navOpened}
        onClick={onNav}
        size="sm"
        aria-label={texts.nav.open}
        aria-expanded={navOpened}
      />
      <Link to="/" className={classes.brand} aria-label={shared.product}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span className={classes.brandName}>{shared.product}</span>
      </Link>
      <FranchiseSwitcher />
      <UnstyledButton className={classes.commands} onClick={onCommands}>
        <IconSearch size={16} aria-hidden />
        <span>{texts.commands.open}</span>
        <Kbd size="xs" aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <PersonMenu />
    </header>
  );
}
