import loader, { type Highs } from 'highs'

/** Starts the solver: about 30 ms. */
export async function loadHighs(): Promise<Highs> {
  // The package's types are written for CommonJS, where the loader would be one level deeper than it is.
  return await (loader as unknown as () => Promise<Highs>)()
}
