/** Commands that mean the same for several orders at once, with the right that offers them. The rules decide for each order by itself. */
export const batchable: readonly { readonly command: string; readonly permission: string }[] = [
  { command: 'signOrder', permission: 'order.sign' },
  { command: 'assignOrder', permission: 'order.handle' },
  { command: 'dispatchOrder', permission: 'order.dispatch' },
  { command: 'urgeOrder', permission: 'supervision.urge' },
]

/** `signOrder` → `sign-order`. */
export function pathOf(command: string): string {
  return command.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
