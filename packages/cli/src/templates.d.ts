/** The bundler puts the text of a template in. */
declare module "*.journey" {
  const text: string;
  export default text;
}
