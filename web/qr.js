// @ts-check
/**
 * Draws a link as a QR code, here on the page, because a link must never reach the server. Byte mode, error level M,
 * versions 1 to 9 of ISO/IEC 18004: up to 180 bytes. Pure: text in, dark and light out.
 *
 * @typedef {(boolean | null)[][]} Grid Rows of modules: dark, light, or null where nothing is drawn yet.
 */

/** By version, from 1: all codewords; blocks; codewords for correction in each block; where alignment patterns are. */
const VERSIONS = [
  { codewords: 26, blocks: 1, correction: 10, aligned: [] },
  { codewords: 44, blocks: 1, correction: 16, aligned: [6, 18] },
  { codewords: 70, blocks: 1, correction: 26, aligned: [6, 22] },
  { codewords: 100, blocks: 2, correction: 18, aligned: [6, 26] },
  { codewords: 134, blocks: 2, correction: 24, aligned: [6, 30] },
  { codewords: 172, blocks: 4, correction: 16, aligned: [6, 34] },
  { codewords: 196, blocks: 4, correction: 18, aligned: [6, 22, 38] },
  { codewords: 242, blocks: 4, correction: 22, aligned: [6, 24, 42] },
  { codewords: 292, blocks: 5, correction: 22, aligned: [6, 26, 46] },
];

/** Whether a mask turns the module at this row and column. */
const MASKS = /** @type {((row: number, column: number) => boolean)[]} */ ([
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]);

/**
 * @param {string} text
 * @returns {boolean[][]} Rows of modules, true for dark. Leave four light modules around it.
 * @throws {RangeError} More than 180 bytes.
 */
export function qrModules(text) {
  const bytes = new TextEncoder().encode(text);
  const index = VERSIONS.findIndex((each) => bytes.length + 2 <= each.codewords - each.blocks * each.correction);
  const version = VERSIONS[index];
  if (!version) throw new RangeError('too long for a QR code');
  const frame = fixedPatterns(index + 1, version.aligned);
  const filled = withData(frame, interleaved(dataCodewords(bytes, version), version));
  const masked = MASKS.map((turns, mask) => withMask(filled, frame, turns, mask));
  return masked.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
}

// Codewords

/** @param {Uint8Array} bytes @param {{codewords: number, blocks: number, correction: number}} version */
function dataCodewords(bytes, { codewords, blocks, correction }) {
  const BYTE_MODE = 4;
  const END = 0;
  const inHalves = [bytes.length, ...bytes].flatMap((byte) => [byte >> 4, byte & 15]);
  const nibbles = [BYTE_MODE, ...inHalves, END];
  const data = [];
  for (let i = 0; i < nibbles.length; i += 2) data.push((at(nibbles, i) << 4) | at(nibbles, i + 1));
  const room = codewords - blocks * correction;
  for (let filler = 0xec; data.length < room; filler ^= 0xec ^ 0x11) data.push(filler);
  return data;
}

/**
 * Cuts the data into blocks, the shorter ones first, and takes from each in turn: all data, then all correction.
 * @param {number[]} data @param {{blocks: number, correction: number}} version
 */
function interleaved(data, { blocks, correction }) {
  const shorter = Math.floor(data.length / blocks);
  const longBlocks = data.length % blocks;
  const parts = [];
  for (let i = 0, start = 0; i < blocks; i += 1) {
    const end = start + shorter + (i >= blocks - longBlocks ? 1 : 0);
    parts.push(data.slice(start, end));
    start = end;
  }
  const corrections = parts.map((part) => correctionOf(part, correction));
  return [...inTurn(parts), ...inTurn(corrections)];
}

/** @param {number[][]} lists */
function inTurn(lists) {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** The Reed-Solomon codewords of a block. @param {number[]} data @param {number} count */
function correctionOf(data, count) {
  const divisor = divisorOf(count);
  let rest = Array.from({ length: count }, () => 0);
  for (const byte of data) {
    const factor = byte ^ at(rest, 0);
    rest = [...rest.slice(1), 0].map((value, i) => value ^ times(at(divisor, i), factor));
  }
  return rest;
}

/** (x - 1)(x - 2)(x - 4)… with so many factors, without the leading 1. @param {number} count */
function divisorOf(count) {
  let product = [1];
  for (let i = 0, root = 1; i < count; i += 1, root = times(root, 2)) {
    product = [...product, 0].map((value, j) => value ^ (j > 0 ? times(at(product, j - 1), root) : 0));
  }
  return product.slice(1);
}

/** Multiplication in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. @param {number} a @param {number} b */
function times(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

// Modules

/**
 * Everything that is not data, with room for the format bits.
 * @param {number} version @param {number[]} aligned @returns {Grid}
 */
function fixedPatterns(version, aligned) {
  const size = 17 + 4 * version;
  /** @type {Grid} */
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  for (let i = 0; i < size; i += 1) {
    set(grid, 6, i, i % 2 === 0);
    set(grid, i, 6, i % 2 === 0);
  }
  for (const [row, column] of pairs([3, size - 4])) {
    if (row === 3 || column === 3) drawSquares(grid, row, column, 4, [2, 4]);
  }
  const last = aligned.at(-1);
  for (const [row, column] of pairs(aligned)) {
    const onFinder = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
    if (!onFinder) drawSquares(grid, row, column, 2, [1]);
  }
  if (version >= 7) drawVersion(grid, version);
  drawFormat(grid, 0);
  return grid;
}

/** @param {number[]} values @returns {[number, number][]} */
function pairs(values) {
  return values.flatMap((a) => values.map((b) => /** @type {[number, number]} */ ([a, b])));
}

/**
 * Squares around a centre, dark but for those at the given distances.
 * @param {Grid} grid @param {number} row @param {number} column @param {number} reach @param {number[]} light
 */
function drawSquares(grid, row, column, reach, light) {
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      set(grid, row + y, column + x, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
    }
  }
}

/** @param {Grid} grid @param {number} version */
function drawVersion(grid, version) {
  const bits = withCheck(version, 12, 0x1f25);
  for (let i = 0; i < 18; i += 1) {
    const far = grid.length - 11 + (i % 3);
    const near = Math.floor(i / 3);
    set(grid, near, far, isSet(bits, i));
    set(grid, far, near, isSet(bits, i));
  }
}

/** Level M, whose two bits are 0, and the mask; twice. @param {Grid} grid @param {number} mask */
function drawFormat(grid, mask) {
  const size = grid.length;
  const bits = withCheck(mask, 10, 0x537) ^ 0x5412;
  const around = [0, 1, 2, 3, 4, 5, 7, 8];
  for (let i = 0; i < 15; i += 1) {
    if (i < 8) {
      set(grid, at(around, i), 8, isSet(bits, i));
      set(grid, 8, size - 1 - i, isSet(bits, i));
    } else {
      set(grid, 8, at(around, 14 - i), isSet(bits, i));
      set(grid, size - 15 + i, 8, isSet(bits, i));
    }
  }
  set(grid, size - 8, 8, true);
}

/**
 * A number followed by so many check bits.
 * @param {number} value @param {number} checkBits @param {number} generator
 */
function withCheck(value, checkBits, generator) {
  let rest = value << checkBits;
  for (let bit = 31; bit >= checkBits; bit -= 1) {
    if (isSet(rest, bit)) rest ^= generator << (bit - checkBits);
  }
  return (value << checkBits) | rest;
}

/**
 * Fills what is free, in columns of two from the right, up and down in turn.
 * @param {Grid} frame @param {number[]} codewords
 */
function withData(frame, codewords) {
  const grid = frame.map((row) => [...row]);
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1, upward = true; right > 0; right -= right === 8 ? 3 : 2, upward = !upward) {
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid[row]?.[column] !== null) continue;
        set(grid, row, column, isSet(codewords[bit >> 3] ?? 0, 7 - (bit & 7)));
        bit += 1;
      }
    }
  }
  return grid;
}

/**
 * @param {Grid} filled @param {Grid} frame
 * @param {(row: number, column: number) => boolean} turns @param {number} mask
 */
function withMask(filled, frame, turns, mask) {
  const grid = filled.map((line, row) => line.map((dark, column) => {
    const isData = frame[row]?.[column] === null;
    return (dark === true) !== (isData && turns(row, column));
  }));
  drawFormat(grid, mask);
  return grid;
}

/** How hard to read a pattern is, by the four rules of the standard. @param {boolean[][]} rows */
function penalty(rows) {
  const columns = rows.map((_, column) => rows.map((row) => row[column] === true));
  const lines = [...rows, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''));
  let points = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length;
  }
  for (let row = 1; row < rows.length; row += 1) {
    for (let column = 1; column < rows.length; column += 1) {
      const square = [row, row - 1].flatMap((y) => [rows[y]?.[column], rows[y]?.[column - 1]]);
      if (square.every((dark) => dark === square[0])) points += 3;
    }
  }
  const dark = rows.flat().filter(Boolean).length / rows.length ** 2;
  return points + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}

/**
 * Draws a module, if it lies on the grid.
 * @param {Grid} grid @param {number} row @param {number} column @param {boolean} dark
 */
function set(grid, row, column, dark) {
  const line = grid[row];
  if (line && column >= 0 && column < line.length) line[column] = dark;
}

/** @param {number} bits @param {number} index From the lowest. */
function isSet(bits, index) {
  return ((bits >>> index) & 1) === 1;
}

/** @param {number[]} list @param {number} index Within the list. */
function at(list, index) {
  return /** @type {number} */ (list[index]);
}
