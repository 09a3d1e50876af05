/** Two of the systems tell us by mail what they could not do. The mail has a number in it, and not much more. */
export const SENDERS: readonly string[] = ['https://example.planfix.com/rest', 'https://sdpondemand.manageengine.com'];

/*
 * Step 9. Whose code is it?
 * Both have a code 4003, with different meanings, and a number in a mail does not say
 * which is meant. So the hover gives both and nothing is reported. Click 4003 below,
 * press Ctrl+. and choose "Treat as Planfix REST": a comment at the top settles it for
 * this file. The braces { } in the status bar do the same, and can write a setting
 * instead.
 *
 * That was the tour. To try it on a project of your own: npm start -- --folder PATH
 */
export function isAboutAddress(errorCode: number): boolean {
  return errorCode === 4003;
}
