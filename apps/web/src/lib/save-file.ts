/** A file that the browser saves for whoever sits before it. */

export interface Saved {
  readonly name: string;
  readonly file: Blob;
}

/** Hands the file to the browser, which asks where to, or puts it among the downloads. */
export function saveFile({ name, file }: Saved): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
