import type { Picture } from "./sceneSvg.ts";

/** Dots for each pixel of the page, for print and dense screens; fewer where the picture would be too large for a browser. */
const density = 2;
const longestSide = 8_192;

/** The same picture in dots. Throws where the browser cannot draw it. */
export async function svgToPng({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(density, longestSide / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (png === null) throw new Error("the browser has no room for so large a picture");
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
