// @ts-check
/** Goes through the system calls that strace wrote down, for those that write, share or connect. */

/** One line for each, without the thread's number. @param {string} text */
export function callsOf(text) {
  return text.split('\n').map((line) => line.replace(/^\d+ +/, '')).filter((line) => /^\w+\(/.test(line));
}

/**
 * What was done, and should never be, line by line; a call that failed did nothing, but for a connection that
 * is only not there yet.
 * @param {string[]} calls
 */
export function misdeeds(calls) {
  const done = calls.filter((call) => !/ = -1 E(?!INPROGRESS)\w+/.test(call));
  const of = (/** @type {RegExp} */ what) => done.filter((call) => what.test(call));
  return {
    'files opened for writing': of(/^(open|openat|openat2|creat)\(.*(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC)|^creat\(/),
    'files made, moved or removed': of(/^(unlink|unlinkat|rename|renameat|renameat2|mkdir|mkdirat|link|linkat|symlink|symlinkat|truncate|ftruncate|mknod|mknodat)\(/),
    'shared mappings of files': of(/^mmap\(.*PROT_WRITE.*MAP_SHARED(?!.*MAP_ANONYMOUS)/),
    // A UDP socket that is only connected sends nothing; it asks the kernel for this machine's own address.
    'connections out': of(/^connect\((?!\d+<UDP)/),
    'datagrams sent': of(/^(sendto|sendmsg|sendmmsg)\(\d+<UDP/),
    'programs started': of(/^(execve|execveat)\(/).slice(1),
  };
}
