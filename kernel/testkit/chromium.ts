import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];
const packed = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));
const cache = fileURLToPath(new URL('../../node_modules/.cache/waakvlam-chromium', import.meta.url));

// Nothing but the page under test goes over the network.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
// In a container there is no sandbox to be had, and often no shared memory or graphics card.
const contained = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** Starts Chromium without a window: the system's when present, else the one from npm. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const system = systemBrowsers.find((file) => fs.existsSync(file));
  const { executablePath, env } = system === undefined ? await unpack() : { executablePath: system, env: {} };
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...quiet, ...contained],
    env: { ...stringsOf(process.env), ...env },
  });
}

interface Unpacked {
  executablePath: string;
  env: Record<string, string>;
}

async function unpack(): Promise<Unpacked> {
  if (!fs.existsSync(cache)) {
    const half = `${cache}.${process.pid}`;
    fs.mkdirSync(half, { recursive: true });
    await inflateInto(half, ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']);
    if (fs.existsSync(cache)) fs.rmSync(half, { recursive: true });
    else fs.renameSync(half, cache);
  }
  const executablePath = path.join(cache, 'chromium');
  const fonts = { FONTCONFIG_FILE: writeFontsConfig() };
  // A bare machine lacks NSS and the like; the package brings them along.
  const needsLibraries = spawnSync('ldd', [executablePath]).stdout?.includes('not found') ?? true;
  return {
    executablePath,
    env: needsLibraries ? { ...fonts, LD_LIBRARY_PATH: path.join(cache, 'al2023/lib') } : fonts,
  };
}

// The package's own configuration looks for fonts in the temporary folder; without any font a form makes Chromium crash.
function writeFontsConfig(): string {
  const file = path.join(cache, 'waakvlam-fonts.conf');
  const folders = [path.join(cache, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const lines = [
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${path.join(cache, 'font-cache')}</cachedir>`,
  ];
  fs.writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`);
  return file;
}

// The package unpacks into the temporary folder, which is shared with other users and may hold half a file. A process of
// its own gets another one, so that nothing else makes its temporary files in what is about to be moved.
async function inflateInto(folder: string, archives: string[]): Promise<void> {
  const script = `import { inflate } from '@sparticuz/chromium';
    await Promise.all(process.argv.slice(1).map((archive) => inflate(archive)));`;
  const paths = archives.map((archive) => path.join(packed, archive));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, ...paths], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
