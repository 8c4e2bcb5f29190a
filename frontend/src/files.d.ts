// Style sheets come in as text: the frame gets one module and nothing beside it.

declare module "*.css" {
  const text: string;
  export default text;
}
