// @ts-check
/**
 * Keeps the children of an element in step with a list. A child stays the same element while its key stays, so that
 * focus survives; children that are in place already are not touched. When the child that has the focus goes, the
 * focus moves to the one that takes its place.
 *
 * @template T
 * @param {Element} parent Holds nothing but the list.
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => {node: Element, update: (item: T, index: number) => void}} make
 * @returns {(items: readonly T[]) => void}
 */
export function keyedList(parent, keyOf, make) {
  /** @type {Map<string, ReturnType<typeof make>>} */
  let rows = new Map();
  return (items) => {
    const next = new Map();
    items.forEach((item, index) => {
      const key = keyOf(item);
      const row = rows.get(key) ?? make(item);
      next.set(key, row);
      row.update(item, index);
    });
    const focused = parent.contains(document.activeElement) ? document.activeElement : null;
    let lostAt = -1;
    for (const [key, { node }] of rows) {
      if (next.has(key)) continue;
      if (node.contains(focused)) lostAt = [...parent.children].indexOf(node);
      node.remove();
    }
    let before = parent.firstElementChild;
    for (const { node } of next.values()) {
      if (node === before) before = node.nextElementSibling;
      else parent.insertBefore(node, before);
    }
    rows = next;
    if (lostAt >= 0) focusNear(parent, lostAt);
    else if (focused instanceof HTMLElement) focused.focus(); // A child that moves loses it.
  };
}

/** @param {Element} parent @param {number} index */
function focusNear(parent, index) {
  const row = parent.children[Math.min(index, parent.childElementCount - 1)];
  const target = row?.querySelector('button') ?? parent.closest('dialog')?.querySelector('h2');
  target?.focus();
}
