package io.redress.evidence.image;

import io.redress.evidence.domain.ImageHeader;
import io.redress.evidence.domain.Orientation;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A decoded picture on its way from foreign bytes to our own. */
final class Picture {
  private static final int LONGEST_EDGE = 2_400;
  private static final int THUMBNAIL_EDGE = 480;
  private static final double MOST_DECODED_BYTES = 40 << 20;
  private static final int LARGEST_PNG_BYTES = 4 << 20;
  private static final float JPEG_QUALITY = 0.88f;
  private static final float THUMBNAIL_QUALITY = 0.8f;
  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";

  private final BufferedImage pixels;

  private Picture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /** Decodes the first image, every n-th pixel of a very large one, and scales it down. */
  static Picture decode(ImageHeader header, ByteBuffer bytes, Budget budget, long mostPixels)
      throws IOException {
    var reader = ImageIO.getImageReadersByMIMEType(header.kind().mediaType()).next();
    try (var input = new FileInput(bytes, budget)) {
      // metadata is not read at all: compressed text in it can be a bomb of its own
      reader.setInput(input, true, true);
      reader.addIIOReadProgressListener(new Stopper(budget));
      if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
        throw new IOException("two readers see two sizes");
      }
      var decoded = reader.read(0, wish(reader));
      if (budget.isSpent()) {
        throw new Budget.Spent();
      }
      return new Picture(scaled(decoded, LONGEST_EDGE));
    } finally {
      reader.dispose();
    }
  }

  private static ImageReadParam wish(ImageReader reader) throws IOException {
    var types = reader.getImageTypes(0);
    var bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : Long.SIZE;
    var bytes = (double) reader.getWidth(0) * reader.getHeight(0) * bits / Byte.SIZE;
    var step = Math.max(1, (int) Math.ceil(Math.sqrt(bytes / MOST_DECODED_BYTES)));
    var wish = reader.getDefaultReadParam();
    wish.setSourceSubsampling(step, step, 0, 0);
    return wish;
  }

  private static BufferedImage scaled(BufferedImage from, int mostEdge) {
    var image = from;
    do {
      // halving at most keeps each pixel's weight: bilinear looks at its neighbours only
      var factor = Math.clamp((double) mostEdge / longestEdge(image), 0.5, 1);
      image =
          drawn(
              image,
              (int) Math.max(1, Math.round(image.getWidth() * factor)),
              (int) Math.max(1, Math.round(image.getHeight() * factor)));
    } while (longestEdge(image) > mostEdge);
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

  /** The clean copy: a photo as JPEG, a drawing as PNG unless that would be too large. */
  SafeImage copy(ImageHeader.Kind kind) throws IOException {
    if (kind == ImageHeader.Kind.JPEG || kind == ImageHeader.Kind.TIFF) {
      return jpeg(JPEG_QUALITY);
    }
    var bytes = encoded(PNG, JPEG_QUALITY);
    return bytes.length > LARGEST_PNG_BYTES ? jpeg(JPEG_QUALITY) : image(PNG, bytes);
  }

  /** A small picture for lists, always a JPEG. */
  SafeImage thumbnail() throws IOException {
    return new Picture(scaled(pixels, THUMBNAIL_EDGE)).jpeg(THUMBNAIL_QUALITY);
  }

  private SafeImage jpeg(float quality) throws IOException {
    var opaque = pixels.getColorModel().hasAlpha() ? new Picture(onWhite(pixels)) : this;
    return image(JPEG, opaque.encoded(JPEG, quality));
  }

  private SafeImage image(String mediaType, byte[] bytes) {
    return new SafeImage(mediaType, pixels.getWidth(), pixels.getHeight(), bytes);
  }

  private byte[] encoded(String mediaType, float quality) throws IOException {
    var writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var wish = writer.getDefaultWriteParam();
      if (mediaType.equals(JPEG)) {
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(quality);
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
