/** What the name that a value is tested against says about a catalog. */
export type Verdict =
  | {
      readonly kind: 'proven';
      readonly reason: string;
      /** Through a member that only this vendor's responses have. */
      readonly reached: boolean;
    }
  | { readonly kind: 'neutral' }
  | { readonly kind: 'vetoed'; readonly reason: string };
