/** What the bundler makes of files that are no TypeScript: styles, and style sheets with local names. */

declare module "*.module.css" {
  const names: Readonly<Record<string, string>>;
  export default names;
}
declare module "*.css";
