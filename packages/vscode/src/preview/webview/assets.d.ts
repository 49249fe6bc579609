declare module "*.woff2" {
  /** The font as a `data:` address. */
  const address: string;
  export default address;
}

declare module "*.css";
