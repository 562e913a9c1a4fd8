// The account PostgreSQL runs as. PostgreSQL refuses to run as root, so root lends it an account of its own.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'probierz';
/** "nobody": only where no account of its own can be made. */
const nobody: SystemUser = { uid: 65534, gid: 65534 };

/**
 * The account to start the server with when this process is root: 'probierz', made on first use.
 * null when the process is an ordinary user, who simply runs the server as itself.
 */
export function serverUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return findAccount() ?? makeAccount() ?? nobody;
}

function findAccount(): SystemUser | null {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`${accountName}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
  } catch {
    return null;
  }
}

function makeAccount(): SystemUser | null {
  const attempts: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        accountName,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', accountName]],
  ];
  for (const [program, options] of attempts) {
    try {
      execFileSync(program, options, { stdio: 'ignore', env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' } });
    } catch {
      // another process may just have made it, or the tool is not there: look again, then try the next
    }
    const made = findAccount();
    if (made) return made;
  }
  return null;
}
