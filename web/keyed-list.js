// @ts-check
/**
 * Keeps the children of an element in step with a list. A child stays the same element while its key stays, so that
 * focus and scrolling survive; children that are in place already are not touched.
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
    for (const [key, { node }] of rows) if (!next.has(key)) node.remove();
    let before = parent.firstElementChild;
    for (const { node } of next.values()) {
      if (node === before) before = node.nextElementSibling;
      else parent.insertBefore(node, before);
    }
    rows = next;
  };
}
