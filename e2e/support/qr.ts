/** Reading a QR code as a camera does: from the picture of it on the page. */

import type { Locator } from "playwright-core";
import decodeQR from "qr/decode.js";

/** What the code in a picture says. */
export async function readQr(code: Locator): Promise<string> {
  await code.scrollIntoViewIfNeeded();
  const shot = (await code.screenshot()).toString("base64");
  const picture = await code.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas?.drawImage(image, 0, 0);
    const { data } = canvas?.getImageData(0, 0, width, height) ?? { data: [] };
    return { width, height, data: [...data] };
  }, shot);
  return decodeQR({ ...picture, data: Uint8ClampedArray.from(picture.data) });
}
