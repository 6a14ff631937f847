package io.redress.evidence.image;

import io.redress.evidence.domain.ImageHeader;
import io.redress.evidence.domain.Orientation;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A decoded picture on its way from foreign bytes to our own. */
final class Picture {
  private static final int LONGEST_EDGE = 2_400;
  private static final double MOST_DECODED_PIXELS = 16_000_000;
  private static final int LARGEST_PNG_BYTES = 8 * 1024 * 1024;
  private static final float JPEG_QUALITY = 0.88f;

  private final BufferedImage pixels;

  private Picture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /** Decodes the first image, every n-th pixel of a very large one, and scales it down. */
  static Picture decode(ImageHeader header, byte[] bytes) throws IOException {
    var reader = ImageIO.getImageReadersByMIMEType(header.kind().mediaType()).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      // metadata is not read at all: compressed text in it can be a bomb of its own
      reader.setInput(input, true, true);
      return new Picture(fitted(decoded(reader, header)));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage decoded(ImageReader reader, ImageHeader header) throws IOException {
    if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
      throw new IOException("two readers see two sizes");
    }
    var step = (int) Math.ceil(Math.sqrt(header.pixels() / MOST_DECODED_PIXELS));
    var wish = reader.getDefaultReadParam();
    wish.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, wish);
  }

  private static BufferedImage fitted(BufferedImage decoded) {
    var image = drawn(decoded, decoded.getWidth(), decoded.getHeight());
    while (longestEdge(image) > LONGEST_EDGE) {
      // halving at most keeps each pixel's weight: bilinear looks at its neighbours only
      var factor = Math.max(0.5, (double) LONGEST_EDGE / longestEdge(image));
      image =
          drawn(
              image,
              Math.clamp(Math.round(image.getWidth() * factor), 1, LONGEST_EDGE * 2),
              Math.clamp(Math.round(image.getHeight() * factor), 1, LONGEST_EDGE * 2));
    }
    return image;
  }

  private static int longestEdge(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  /** A copy in sRGB, with transparency only where there was some. */
  private static BufferedImage drawn(BufferedImage from, int width, int height) {
    var hasAlpha = from.getColorModel().hasAlpha();
    var to =
        new BufferedImage(
            width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var canvas = to.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(from, 0, 0, width, height, null);
    canvas.dispose();
    return to;
  }

  Picture upright(Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return this;
    }
    var width = pixels.getWidth();
    var height = pixels.getHeight();
    var to =
        orientation.isSideways()
            ? new BufferedImage(height, width, pixels.getType())
            : new BufferedImage(width, height, pixels.getType());
    var canvas = to.createGraphics();
    canvas.drawImage(pixels, turn(orientation, width, height), null);
    canvas.dispose();
    return new Picture(to);
  }

  /** The map from a stored pixel to its upright place. */
  private static AffineTransform turn(Orientation orientation, int width, int height) {
    return switch (orientation) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
      case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case QUARTER_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
      case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
      case QUARTER_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }

  /** Writes the pixels; a PNG that would be too large becomes a JPEG on white. */
  SafeImage write(ImageHeader.Kind kind) throws IOException {
    var bytes = encoded(kind);
    if (kind == ImageHeader.Kind.PNG && bytes.length > LARGEST_PNG_BYTES) {
      return new Picture(onWhite(pixels)).write(ImageHeader.Kind.JPEG);
    }
    return new SafeImage(kind, pixels.getWidth(), pixels.getHeight(), bytes);
  }

  private byte[] encoded(ImageHeader.Kind kind) throws IOException {
    var writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var wish = writer.getDefaultWriteParam();
      if (kind == ImageHeader.Kind.JPEG) {
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(output);
      writer.write(null, new IIOImage(pixels, null, null), wish);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage onWhite(BufferedImage image) {
    var to = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var canvas = to.createGraphics();
    canvas.drawImage(image, 0, 0, Color.WHITE, null);
    canvas.dispose();
    return to;
  }
}
