// @ts-check
/** The search for what a server could have kept finds what it looks for. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { callsOf, misdeeds } from '../kept/calls.js';
import { Needles } from '../kept/memory.js';

/** @param {Buffer} bytes */
function found(bytes) {
  const words = new Set();
  new Needles(['Wintergreen', 'Marigold']).find(bytes, words);
  return [...words];
}

test('a word is found as text, as wide text and in base64, wherever it stands', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const text = Buffer.from(`${before}Marigold, and so on`);
    const wide = Buffer.from(`${before}Marigold, and so on`, 'utf16le');
    for (const bytes of [text, wide]) {
      assert.deepEqual(found(bytes), ['Marigold']);
      assert.deepEqual(found(Buffer.from(bytes.toString('base64'))), ['Marigold']);
      assert.deepEqual(found(Buffer.from(bytes.toString('base64url'))), ['Marigold']);
    }
  }
  assert.deepEqual(found(Buffer.from('Marigol, wintergreen')), []);
});

test('system calls that write, share, connect or start something are told apart from those that do not', () => {
  /** @type {[string, string][]} */
  const bad = [
    ['openat(AT_FDCWD, "/tmp/a", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</tmp/a>', 'files opened for writing'],
    ['rename("/tmp/a", "/tmp/b") = 0', 'files made, moved or removed'],
    ['mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 3</tmp/a>, 0) = 0x7f', 'shared mappings of files'],
    ['connect(4<TCP:[12]>, {sa_family=AF_INET, sin_port=htons(443)}, 16) = -1 EINPROGRESS (Now)', 'connections out'],
    ['sendto(4<UDP:[1]>, "x", 1, 0, {sa_family=AF_INET}, 16) = 1', 'datagrams sent'],
    ['execve("/bin/true", ["true"], 0x7f) = 0', 'programs started'],
  ];
  const good = [
    'execve("/opt/circlekeeper", ["circlekeeper"], 0x7f) = 0',
    'openat(AT_FDCWD, "/tmp/a", O_RDONLY|O_CLOEXEC) = 3</tmp/a>',
    'openat(AT_FDCWD, "/tmp/a", O_WRONLY|O_CREAT, 0666) = -1 EPERM (Operation not permitted)',
    'mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f',
    'connect(4<UDP:[12]>, {sa_family=AF_INET, sin_port=htons(9)}, 16) = 0',
    'sendto(5<TCP:[1->2]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
  ];
  const calls = callsOf([...good, ...bad.map(([line]) => line), '+++ exited with 0 +++'].map((line) => `12 ${line}`).join('\n'));
  assert.equal(calls.length, good.length + bad.length);
  assert.deepEqual(misdeeds(calls), Object.fromEntries(bad.map(([line, name]) => [name, [line]])));
});
