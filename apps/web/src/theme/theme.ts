/**
 * The one theme: warm paper, ink, one leaf green for what one can do, ochre for what waits, brick for
 * what is refused; and a dark twin. Every pair of text and ground here meets WCAG AA (4.5 : 1): that is
 * why the filled shade is the sixth and the seventh, and why Mantine's grays are replaced.
 */

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const leaf: MantineColorsTuple = [
  "#eff5ea",
  "#dfebd7",
  "#c0d8b3",
  "#9fc58d",
  "#82b26d",
  "#619549",
  "#44753a",
  "#3a6531",
  "#2f5328",
  "#223d1d",
];
const ochre: MantineColorsTuple = [
  "#fcf4df",
  "#f7e7c3",
  "#efd290",
  "#e5bc5c",
  "#d8a535",
  "#b6831a",
  "#875f08",
  "#745106",
  "#5e4205",
  "#463104",
];
const brick: MantineColorsTuple = [
  "#fbefea",
  "#f5dcd2",
  "#ecbba9",
  "#e29c84",
  "#d67a5d",
  "#ba533a",
  "#9c3d29",
  "#863323",
  "#6d2a1d",
  "#511f16",
];
const stone: MantineColorsTuple = [
  "#faf7f0",
  "#f3eee3",
  "#e9e2d4",
  "#dad1c0",
  "#c5baa6",
  "#9c907b",
  "#665d4d",
  "#544c3e",
  "#3f392e",
  "#2b2720",
];
const night: MantineColorsTuple = [
  "#ece5d8",
  "#d6cebf",
  "#b9b09f",
  "#978d7c",
  "#575044",
  "#423c32",
  "#2f2b24",
  "#211e19",
  "#1b1814",
  "#13110e",
];

const systemFont =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Liberation Sans", "Helvetica Neue", sans-serif';

export const theme = createTheme({
  colors: { leaf, ochre, brick, gray: stone, dark: night, red: brick, green: leaf, yellow: ochre },
  primaryColor: "leaf",
  primaryShade: { light: 6, dark: 6 },
  white: "#fffdf8",
  black: "#2a2620",
  fontFamily: systemFont,
  fontFamilyMonospace:
    'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontFamily: systemFont,
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.65rem", lineHeight: "1.25" },
      h2: { fontSize: "1.15rem", lineHeight: "1.35" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
    },
  },
  lineHeights: { md: "1.55" },
  defaultRadius: "md",
  radius: { md: "0.6rem" },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Button: {
      defaultProps: { radius: "md" },
      // A long label wraps instead of leaving its card on a narrow screen.
      styles: {
        root: {
          display: "inline-flex",
          alignItems: "center",
          justifyContent: "center",
          height: "auto",
          minHeight: "var(--button-height)",
          paddingBlock: "0.25rem",
        },
        inner: { height: "auto" },
        label: { whiteSpace: "normal", textAlign: "center", lineHeight: 1.25 },
      },
    },
    Paper: {
      defaultProps: { withBorder: true, radius: "0.9rem" },
      styles: {
        root: { background: "var(--plenty-surface)", borderColor: "var(--plenty-line)" },
      },
    },
    Badge: { styles: { root: { textTransform: "none" } } },
    Anchor: { defaultProps: { underline: "always", inherit: true } },
    Table: { styles: { table: { fontSize: "0.94rem" } } },
    TextInput: { defaultProps: { size: "md" } },
    InputBase: { defaultProps: { size: "md" } },
    // A list kept in the page while closed would be found under its field's label, too.
    Select: { defaultProps: { size: "md", comboboxProps: { keepMounted: false } } },
    NativeSelect: { defaultProps: { size: "md" } },
    MultiSelect: { defaultProps: { size: "md", comboboxProps: { keepMounted: false } } },
    Autocomplete: { defaultProps: { size: "md", comboboxProps: { keepMounted: false } } },
  },
});

/** Grounds and lines that Mantine has no name for, and those of its own that would fail on paper. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#f6f1e6",
    "--mantine-color-dimmed": "#635a4b",
    "--mantine-color-error": "#8f3624",
    "--mantine-color-anchor": "#356029",
    "--mantine-color-placeholder": "#6d6454",
    "--mantine-color-leaf-light-color": "#2f5528",
    "--mantine-color-ochre-light-color": "#684805",
    "--mantine-color-brick-light-color": "#7d2f20",
    "--plenty-surface": "#fffdf8",
    "--plenty-rail": "#efe8d9",
    "--plenty-line": "#e2d9c8",
    "--plenty-leaf": "#3f6e35",
    "--plenty-ochre": "#7a5506",
    "--plenty-brick": "#8f3624",
    "--plenty-plot": "#6f9a5c",
  },
  dark: {
    "--mantine-color-body": "#1d1a16",
    "--mantine-color-dimmed": "#b9b09f",
    "--mantine-color-error": "#eba48d",
    "--mantine-color-anchor": "#a8cf97",
    "--mantine-color-placeholder": "#a79d8c",
    "--mantine-color-leaf-light-color": "#b4d6a5",
    "--mantine-color-ochre-light-color": "#ecc874",
    "--mantine-color-brick-light-color": "#eeb19d",
    "--plenty-surface": "#26221d",
    "--plenty-rail": "#161410",
    "--plenty-line": "#3b352c",
    "--plenty-leaf": "#a0c98e",
    "--plenty-ochre": "#e5bc5c",
    "--plenty-brick": "#eba48d",
    "--plenty-plot": "#7ea76c",
  },
});
