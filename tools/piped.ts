/** For programs whose output is read by others: whoever reads it has seen enough (`| head`), and that is no fault. */

/** Ends the program quietly, with the exit code that it has by then, once nobody reads its output any more. */
export function endWhenUnread(): void {
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EPIPE") throw fault;
    process.exit();
  });
}
